using System.Diagnostics.CodeAnalysis;

namespace MaxConf.Pexip.Results;

/// <summary>The outcome of a call: a value, or a <see cref="PexipError"/>.</summary>
/// <typeparam name="T">What a successful call yields.</typeparam>
public sealed class PexipResult<T>
    where T : notnull
{
    private readonly T? _value;

    internal PexipResult(T value) => _value = value;

    private PexipResult(PexipError error) => Error = error;

    /// <summary>Why the call failed; null when it succeeded.</summary>
    public PexipError? Error { get; }

    /// <summary>Whether the call succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>What the call yielded.</summary>
    /// <exception cref="InvalidOperationException">The call failed; look at <see cref="IsSuccess"/> first.</exception>
    public T Value => IsSuccess ? _value! : throw new InvalidOperationException($"There is no value: {Error.Message}");

    /// <summary>A successful outcome.</summary>
    /// <param name="value">What the call yielded.</param>
    public static implicit operator PexipResult<T>(T value) => new(value);

    /// <summary>A failed outcome.</summary>
    /// <param name="error">Why the call failed.</param>
    public static implicit operator PexipResult<T>(PexipError error) => new(error);
}
