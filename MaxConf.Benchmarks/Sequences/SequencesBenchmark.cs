using System.Globalization;
using MaxConf.Benchmarks.Measuring;
using MaxConf.Benchmarks.Reporting;
using Microsoft.DurableTask.Client;

namespace MaxConf.Benchmarks.Sequences;

/// <summary>Many orchestrations side by side, each of a few activities in a row.</summary>
internal sealed class SequencesBenchmark : IBenchmark
{
    private const double Aimed = 3_000;

    /// <summary>Callers that start orchestrations and wait for them: as many as an app may have requests under way.</summary>
    private const int Callers = 500;

    /// <summary>Single-row transactions that show what the disk can do.</summary>
    private const int DiskCommits = 500;

    public string Name => "sequences";

    public string Description => $"Many orchestrations of {SequenceFunctions.Steps} activities in a row, beside single-row commits.";

    public int DefaultCount => 5_000;

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options, CancellationToken cancellation)
    {
        await using var app = await DurableApp.StartAsync(cancellation, typeof(SequenceFunctions));
        var results = await Contest.RunAsync(
            options.Rounds,
            cancellation,
            new("single-row commits, for scale", MeasureDiskAsync),
            new("embedded engine", () => MeasureAsync(app, options.Count, cancellation)));
        return new(Name, "orchestration", results, [Aim.AtLeast("orchestrations/s", Aimed, results[^1].Median.Rate)], []);
    }

    private static async Task<Measurement> MeasureDiskAsync()
    {
        using var folder = new TemporaryFolder();
        using var file = new PlainFile(folder.File("plain.db"));
        return await Measurement.OfAsync(
            DiskCommits, () => new(Cost.OfThisProcess(file.Commits)), () => Task.Run(() => CommitOneByOne(file)));
    }

    private static void CommitOneByOne(PlainFile file)
    {
        for (var row = 0; row < DiskCommits; row++)
        {
            file.Begin();
            file.Insert(row.ToString(CultureInfo.InvariantCulture));
            file.Commit();
        }
    }

    private static Task<Measurement> MeasureAsync(DurableApp app, int count, CancellationToken cancellation) =>
        Measurement.OfAsync(count, app.ReadCostAsync, () => ClimbAllAsync(app, count, cancellation));

    private static Task ClimbAllAsync(DurableApp app, int count, CancellationToken cancellation) => Parallel.ForAsync(
        0,
        count,
        new ParallelOptions { MaxDegreeOfParallelism = Callers, CancellationToken = cancellation },
        async (_, token) => await ClimbAsync(app.Client, token));

    private static async Task ClimbAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(SequenceFunctions.Climb), cancellation);
        var end = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, cancellation);
        if (end.ReadOutputAs<int>() != SequenceFunctions.Steps)
        {
            throw new InvalidOperationException($"{id} came to {end.SerializedOutput}, {end.FailureDetails}");
        }
    }
}
