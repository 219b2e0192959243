using System.Net;
using System.Text;
using MaxConf.Benchmarks.Callers;
using MaxConf.Benchmarks.Measuring;
using MaxConf.Benchmarks.Reporting;
using MaxConf.Benchmarks.Servers;

namespace MaxConf.Benchmarks.Creation;

/// <summary>Back ends that ask for rooms: each asks for the next as soon as it has one.</summary>
internal sealed class CreateBenchmark : IBenchmark
{
    private const int Callers = 50;
    private const double AimedRatio = 0.6;
    private const double AimedWait = 3;

    private int _rooms;

    public string Name => "create";

    public string Description => $"POST /room/create by {Callers} callers, beside the same VMRs asked of Pexip straight.";

    public int DefaultCount => 3_000;

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options, CancellationToken cancellation)
    {
        await using var installation = await Installation.StartAsync(cancellation);
        await installation.SlowPexipAsync(options.PexipLatency, cancellation);
        var authorization = "Bearer " + await installation.TokenAsync(cancellation);
        using var load = new HttpLoad(Callers);
        var loop = new VmrLoop(load, installation);
        var perRoom = 0d;
        var results = await Contest.RunAsync(
            options.Rounds,
            cancellation,
            new("Pexip straight", () => loop.MeasureAsync(options.Count, cancellation)),
            new("MaxConf", async () =>
            {
                var before = await installation.PexipRequestsAsync(cancellation);
                var measurement = await load.MeasureAsync(
                    options.Count,
                    _ => RequestFor(installation, authorization),
                    HttpStatusCode.OK,
                    installation.App.ReadCostAsync,
                    cancellation);
                perRoom = (await installation.PexipRequestsAsync(cancellation) - before) / (double)options.Count;
                return measurement;
            }));
        return ReportOf(results, perRoom);
    }

    private BenchmarkReport ReportOf(IReadOnlyList<Result> results, double perRoom)
    {
        var (pexip, maxConf) = (results[0].Median, results[1].Median);
        var wait = maxConf.Latencies!.Percentile99 / pexip.Latencies!.Percentile99;
        return new(
            Name,
            "room",
            results,
            [Aim.Ratio(AimedRatio, maxConf.Rate / pexip.Rate), Aim.AtMost("times the baseline's p99", AimedWait, wait)],
            [new("Requests to Pexip", perRoom, "a room")]);
    }

    private HttpRequestMessage RequestFor(Installation installation, string authorization)
    {
        var session = Convert.ToHexStringLower(Encoding.UTF8.GetBytes("https://id.gov.bc.ca/idcheck/protected/video/" + NextName()));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(installation.AppAddress, "room/create?uuiData=" + session));
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }

    private string NextName() => $"created{Interlocked.Increment(ref _rooms):D6}";
}
