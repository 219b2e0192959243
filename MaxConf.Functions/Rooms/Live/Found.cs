using MaxConf.Functions.Problems;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>What was looked for, or the problem to answer with.</summary>
/// <typeparam name="T">What was looked for.</typeparam>
internal readonly record struct Found<T>
    where T : class
{
    private Found(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    /// <summary>What was found; null if there is a problem.</summary>
    public T? Value { get; }

    /// <summary>Why there is nothing; null if there is something.</summary>
    public Problem? Problem { get; }

    /// <summary>It is there; for an interface, which no implicit conversion can start from.</summary>
    public static Found<T> Of(T value) => new(value, null);

    /// <summary>It is there.</summary>
    public static implicit operator Found<T>(T value) => new(value, null);

    /// <summary>It is not.</summary>
    public static implicit operator Found<T>(Problem problem) => new(null, problem);
}
