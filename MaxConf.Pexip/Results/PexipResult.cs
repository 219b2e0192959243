using System.Diagnostics.CodeAnalysis;

namespace MaxConf.Pexip.Results;

/// <summary>The outcome of a call that yields nothing: success, or a <see cref="PexipError"/>.</summary>
public sealed class PexipResult
{
    private PexipResult(PexipError? error) => Error = error;

    /// <summary>The outcome of every call that went well.</summary>
    public static PexipResult Success { get; } = new(null);

    /// <summary>Why the call failed; null when it succeeded.</summary>
    public PexipError? Error { get; }

    /// <summary>Whether the call succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>A successful outcome with a value.</summary>
    /// <typeparam name="T">The value's type; for an interface, which no implicit conversion can start from.</typeparam>
    /// <param name="value">What the call yielded.</param>
    public static PexipResult<T> Of<T>(T value)
        where T : notnull => new(value);

    /// <summary>A failed outcome.</summary>
    /// <param name="error">Why the call failed.</param>
    public static implicit operator PexipResult(PexipError error) => new(error);
}
