namespace MaxConf.Pexip.Results;

/// <summary>
/// Ends a listing when one of its pages cannot be had: an <see cref="IAsyncEnumerable{T}"/> has no other way to say so.
/// Calls that return a result never throw it.
/// </summary>
/// <param name="error">What went wrong with the page.</param>
public sealed class PexipException(PexipError error) : Exception(error.Message)
{
    /// <summary>What went wrong with the page.</summary>
    public PexipError Error { get; } = error;
}
