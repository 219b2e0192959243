using System.Net;
using MaxConf.Benchmarks.Callers;
using MaxConf.Benchmarks.Measuring;
using MaxConf.Benchmarks.Reporting;
using MaxConf.Benchmarks.Servers;

namespace MaxConf.Benchmarks.Polling;

/// <summary>The agents' widgets, which read their rooms again and again.</summary>
internal sealed class PollBenchmark : IBenchmark
{
    private const int Connections = 64;
    private const double AimedRatio = 0.7;

    /// <summary>The simulated Genesys's agent.</summary>
    private const string AgentToken = "genesys-agent-token";

    public string Name => "poll";

    public string Description => $"GET /public/room/{{name}} on {Connections} connections, beside an endpoint that returns the same bytes.";

    public int DefaultCount => 100_000;

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options, CancellationToken cancellation)
    {
        await using var installation = await Installation.StartAsync(cancellation);
        using var folder = new TemporaryFolder();
        await using var plain = await ServerProcess.StartAsync(
            ServerKind.Plain, folder.Path, new Dictionary<string, string>(), cancellation);
        var room = new Uri(installation.AppAddress, "public/room/straight000000");
        var bytes = new Uri(plain.Addresses[0], PlainServer.Fixed);
        using var load = new HttpLoad(Connections);
        await new VmrLoop(load, installation).MeasureAsync(1, cancellation);
        await KeepAsync(room, bytes, cancellation);

        var results = await Contest.RunAsync(
            options.Rounds,
            cancellation,
            new("the same bytes", () => MeasureAsync(load, bytes, options.Count, plain, cancellation)),
            new("MaxConf", () => MeasureAsync(load, room, options.Count, installation.App, cancellation)));
        var ratio = results[1].Median.Rate / results[0].Median.Rate;
        return new(Name, "poll", results, [Aim.Ratio(AimedRatio, ratio)], []);
    }

    /// <summary>Has the plain server answer what MaxConf does.</summary>
    private static async Task KeepAsync(Uri room, Uri bytes, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        using var poll = RequestFor(room);
        using var answer = await http.SendAsync(poll, cancellation);
        answer.EnsureSuccessStatusCode();
        using var body = new ByteArrayContent(await answer.Content.ReadAsByteArrayAsync(cancellation));
        using var kept = await http.PutAsync(bytes, body, cancellation);
        kept.EnsureSuccessStatusCode();
    }

    private static Task<Measurement> MeasureAsync(
        HttpLoad load, Uri address, int count, ServerProcess server, CancellationToken cancellation) =>
        load.MeasureAsync(count, _ => RequestFor(address), HttpStatusCode.OK, server.ReadCostAsync, cancellation);

    private static HttpRequestMessage RequestFor(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("x-auth-token", AgentToken);
        return request;
    }
}
