using MaxConf.Benchmarks.Callers;
using MaxConf.Benchmarks.Measuring;
using MaxConf.Benchmarks.Reporting;
using MaxConf.Benchmarks.Servers;

namespace MaxConf.Benchmarks.Bulk;

/// <summary>Many rooms by one order, from the order to the end of its run.</summary>
internal sealed class BulkBenchmark : IBenchmark
{
    /// <summary>As many requests as MaxConf has under way at Pexip.</summary>
    private const int Parallelism = 5;

    private const double AimedTime = 1.2;

    public string Name => "bulk";

    public string Description => $"POST /rooms/create, beside a plain loop that asks Pexip for the same VMRs, {Parallelism} at a time.";

    public int DefaultCount => 5_000;

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options, CancellationToken cancellation)
    {
        await using var installation = await Installation.StartAsync(cancellation);
        await installation.SlowPexipAsync(options.PexipLatency, cancellation);
        using var orders = new BulkOrders(installation.AppAddress, await installation.TokenAsync(cancellation));
        using var load = new HttpLoad(Parallelism);
        var loop = new VmrLoop(load, installation);
        var results = await Contest.RunAsync(
            options.Rounds,
            cancellation,
            new("plain loop", () => loop.MeasureAsync(options.Count, cancellation)),
            new("MaxConf", () => Measurement.OfAsync(
                options.Count, installation.App.ReadCostAsync, () => orders.RunAsync(options.Count, cancellation))));
        var time = results[1].Median.Elapsed / results[0].Median.Elapsed;
        return new(Name, "room", results, [Aim.AtMost("times the loop's time", AimedTime, time)], []);
    }
}
