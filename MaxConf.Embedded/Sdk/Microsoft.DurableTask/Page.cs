namespace Microsoft.DurableTask;

/// <summary>Part of a long list.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
public sealed class Page<T>
    where T : notnull
{
    /// <summary>Makes a page.</summary>
    /// <param name="values">Its items.</param>
    /// <param name="continuationToken">Where the next page starts; null when this is the last.</param>
    public Page(IReadOnlyList<T> values, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
        ContinuationToken = continuationToken;
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>Where the next page starts; null when this is the last.</summary>
    public string? ContinuationToken { get; }
}
