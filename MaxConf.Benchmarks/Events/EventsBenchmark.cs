using MaxConf.Benchmarks.Callers;
using MaxConf.Benchmarks.Measuring;
using MaxConf.Benchmarks.Reporting;
using MaxConf.Benchmarks.Servers;

namespace MaxConf.Benchmarks.Events;

/// <summary>Posts of event sinks: whole meetings of many rooms at once, each event acknowledged when it is durable.</summary>
internal sealed class EventsBenchmark : IBenchmark
{
    private const int Connections = 32;
    private const double AimedRatio = 0.5;

    public string Name => "events";

    public string Description => "POST /public/event_sink for many rooms, beside an endpoint that only parses the JSON.";

    public int DefaultCount => 20_000;

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options, CancellationToken cancellation)
    {
        var rooms = Math.Max(options.Count / RoomEvents.Count, 1);
        await using var installation = await Installation.StartAsync(cancellation);
        using var folder = new TemporaryFolder();
        await using var plain = await ServerProcess.StartAsync(
            ServerKind.Plain, folder.Path, new Dictionary<string, string>(), cancellation);
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);
        await installation.App.AskAsync<double>(
            AppOrders.BeginRooms, new RoomOrder(0, rooms, IsEnded: false, tomorrow, TimeSpan.Zero), cancellation);

        using var load = new HttpLoad(Connections);
        var round = new EventRound(load, rooms, cancellation);
        var sink = new Uri(installation.AppAddress, "public/event_sink");
        var effects = new List<TimeSpan>();
        var results = await Contest.RunAsync(
            options.Rounds,
            cancellation,
            new("JSON parsed", () => round.MeasureAsync(plain, new Uri(plain.Addresses[0], PlainServer.Parse))),
            new("MaxConf", async () =>
            {
                var measurement = await round.MeasureAsync(installation.App, sink);
                effects.Add(await round.AwaitEffectAsync(installation.App));
                return measurement;
            }));
        var ratio = results[1].Median.Rate / results[0].Median.Rate;
        return new(Name, "event", results, [Aim.Ratio(AimedRatio, ratio)],
        [
            new("From the last acknowledgement to the last event's effect", Latencies.Of(effects.Skip(1)).Median.TotalSeconds, "s"),
        ]);
    }
}
