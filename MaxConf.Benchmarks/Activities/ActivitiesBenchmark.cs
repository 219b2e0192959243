using MaxConf.Benchmarks.Measuring;
using MaxConf.Benchmarks.Reporting;

namespace MaxConf.Benchmarks.Activities;

/// <summary>One orchestration that fans out, from the wish to start it to its answer.</summary>
internal sealed class ActivitiesBenchmark : IBenchmark
{
    private const double Aimed = 15_000;

    public string Name => "activities";

    public string Description => "One orchestration fans out to many activities, beside the same calls in a plain loop.";

    public int DefaultCount => 10_000;

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options, CancellationToken cancellation)
    {
        await using var app = await DurableApp.StartAsync(cancellation, typeof(FanOutFunctions));
        var results = await Contest.RunAsync(
            options.Rounds,
            cancellation,
            new("plain loop, a transaction per 100", () => PlainLoop.MeasureAsync(options.Count, 100)),
            new("plain loop, a transaction per 1,000", () => PlainLoop.MeasureAsync(options.Count, 1_000)),
            new("embedded engine", () => MeasureAsync(app, options.Count, cancellation)));
        return new(Name, "activity", results, [Aim.AtLeast("activities/s", Aimed, results[^1].Median.Rate)], []);
    }

    private static Task<Measurement> MeasureAsync(DurableApp app, int count, CancellationToken cancellation) =>
        Measurement.OfAsync(count, app.ReadCostAsync, () => FanOutAsync(app, count, cancellation));

    private static async Task FanOutAsync(DurableApp app, int count, CancellationToken cancellation)
    {
        var id = await app.Client.ScheduleNewOrchestrationInstanceAsync(nameof(FanOutFunctions.FanOut), count, cancellation);
        var end = await app.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, cancellation);
        if (end.ReadOutputAs<long>() != FanOutFunctions.SumOf(count))
        {
            throw new InvalidOperationException($"The activities' sum is wrong: {end.SerializedOutput}, {end.FailureDetails}");
        }
    }
}
