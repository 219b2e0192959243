namespace MaxConf.Benchmarks.Measuring;

/// <summary>One round of one contender.</summary>
/// <param name="Operations">How many it did.</param>
/// <param name="Elapsed">From the first one's start to the last one's end.</param>
/// <param name="Cost">What that used up; null where it cannot be told.</param>
internal sealed record Measurement(int Operations, TimeSpan Elapsed, Cost? Cost)
{
    /// <summary>How long callers waited; null where there are none.</summary>
    public Latencies? Latencies { get; init; }

    /// <summary>Operations a second.</summary>
    public double Rate => Operations / Elapsed.TotalSeconds;

    /// <summary>Measures <paramref name="work"/>, after a collection that takes away what earlier rounds left behind.</summary>
    /// <param name="operations">How many <paramref name="work"/> does.</param>
    /// <param name="cost">Reads what the process that works has used up.</param>
    /// <param name="work">The work.</param>
    public static async Task<Measurement> OfAsync(int operations, Func<ValueTask<Cost>> cost, Func<Task> work)
    {
        GC.Collect();
        var before = await cost();
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return new(operations, TimeProvider.System.GetElapsedTime(start), await cost() - before);
    }
}
