using MaxConf.Benchmarks.Reporting;

namespace MaxConf.Benchmarks.Sleepers;

/// <summary>Rooms that wait for their deletion, ever more of them: what each costs, and whether their timers are heard in time.</summary>
internal sealed class SleepersBenchmark : IBenchmark
{
    private const double AimedMegabytes = 400;
    private const double AimedReadySeconds = 5;
    private const double AimedLatenessMilliseconds = 1_000;

    public string Name => "sleepers";

    public string Description => "Rooms that wait on their deletion timers, a hundredth and a tenth of them first.";

    public int DefaultCount => 100_000;

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options, CancellationToken cancellation)
    {
        var nights = new List<Night>();
        foreach (var part in (int[])[100, 10, 1])
        {
            nights.Add(await Night.SpendAsync(Math.Max(options.Count / part, Night.Woken), cancellation));
        }

        var last = nights[^1];
        return new(
            Name,
            "room",
            [.. nights.Select(night => new Result($"{night.Making.Operations:N0} rooms made", night.Making))],
            [
                Aim.AtMost("MB of memory", AimedMegabytes, last.ResidentMegabytes),
                Aim.AtMost("s until it answers after a restart", AimedReadySeconds, last.Ready.TotalSeconds),
                Aim.AtMost("ms from a timer's time to the deletion", AimedLatenessMilliseconds, last.Lateness.Longest.TotalMilliseconds),
            ],
            [.. nights.SelectMany(FiguresOf)]);
    }

    private static IEnumerable<Figure> FiguresOf(Night night)
    {
        var rooms = $"{night.Making.Operations:N0} rooms";
        yield return new($"{rooms}, the data file", night.FileBytesPerRoom, "bytes a room");
        yield return new($"{rooms}, memory after they were made", night.ResidentMegabytesAfterMaking, "MB");
        yield return new($"{rooms}, memory after a restart", night.ResidentMegabytes, "MB");
        yield return new($"{rooms}, until it answers after a restart", night.Ready.TotalSeconds, "s");
        yield return new($"{rooms}, from a timer's time to the deletion, p50", night.Lateness.Median.TotalMilliseconds, "ms");
        yield return new($"{rooms}, from a timer's time to the deletion, p99", night.Lateness.Percentile99.TotalMilliseconds, "ms");
        yield return new($"{rooms}, from a timer's time to the deletion, longest", night.Lateness.Longest.TotalMilliseconds, "ms");
    }
}
