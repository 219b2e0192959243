using MaxConf.Benchmarks.Reporting;

namespace MaxConf.Benchmarks.Measuring;

/// <summary>
/// Measures contenders in turn, so that what slows the machine for a while slows them all. A first round does not count: in it code is
/// compiled, connections are opened and files grow.
/// </summary>
internal static class Contest
{
    /// <returns>Each contender's median round, in the order given. The first is what the others are compared with.</returns>
    public static async Task<IReadOnlyList<Result>> RunAsync(int rounds, CancellationToken cancellation, params Contender[] contenders)
    {
        var measurements = contenders.Select(_ => new List<Measurement>()).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (index, contender) in contenders.Index())
            {
                cancellation.ThrowIfCancellationRequested();
                var measurement = await contender.MeasureAsync();
                ReportDisplay.Progress(round == 0 ? "warming up" : $"round {round} of {rounds}", contender.Name, measurement);
                if (round > 0)
                {
                    measurements[index].Add(measurement);
                }
            }
        }

        return [.. contenders.Zip(measurements, (contender, all) => new Result(contender.Name, MedianOf(all)))];
    }

    /// <summary>The measurement in the middle: with an even number of them, the slower of the two.</summary>
    private static Measurement MedianOf(IEnumerable<Measurement> measurements)
    {
        var ordered = measurements.OrderBy(measurement => measurement.Rate).ToList();
        return ordered[(ordered.Count - 1) / 2];
    }
}
