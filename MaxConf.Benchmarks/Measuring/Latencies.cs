namespace MaxConf.Benchmarks.Measuring;

/// <summary>How long callers waited for their answers.</summary>
/// <param name="Median">Half of them waited no longer.</param>
/// <param name="Percentile99">All but a hundredth waited no longer.</param>
/// <param name="Longest">None waited longer.</param>
internal sealed record Latencies(TimeSpan Median, TimeSpan Percentile99, TimeSpan Longest)
{
    /// <param name="waits">Every wait; at least one.</param>
    public static Latencies Of(IEnumerable<TimeSpan> waits)
    {
        var ordered = waits.Order().ToList();
        return new(ordered[ordered.Count / 2], ordered[ordered.Count * 99 / 100], ordered[^1]);
    }
}
