namespace MaxConf.Benchmarks.Measuring;

/// <summary>What a process has used up.</summary>
/// <param name="Processor">Time on all cores together.</param>
/// <param name="AllocatedBytes">Memory taken from the garbage collector.</param>
/// <param name="Commits">SQLite transactions committed; null where nobody counts them.</param>
internal sealed record Cost(TimeSpan Processor, long AllocatedBytes, long? Commits = null)
{
    /// <summary>What this process has used up so far.</summary>
    public static Cost OfThisProcess(long? commits = null) =>
        new(Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), commits);

    public static Cost operator -(Cost after, Cost before) =>
        new(after.Processor - before.Processor, after.AllocatedBytes - before.AllocatedBytes, after.Commits - before.Commits);
}
