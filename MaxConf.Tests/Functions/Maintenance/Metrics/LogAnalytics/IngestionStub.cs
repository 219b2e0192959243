using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Functions.Maintenance.Metrics.LogAnalytics;

/// <summary>A logs ingestion endpoint on loopback whose answers the test sets, and can hold back.</summary>
internal sealed class IngestionStub : IAsyncDisposable
{
    public const string Path = "/dataCollectionRules/dcr-00000000000000000000000000000001/streams/Custom-MaxConfMetrics_CL";
    public const string Refusal = """{"error": {"code": "OperationFailed", "message": "The rule does not let this identity in."}}""";

    private LoopbackServer _server = null!;
    private readonly SemaphoreSlim _asked = new(0);

    /// <summary>The answers to come, in order; when there are no more, all is well.</summary>
    public ConcurrentQueue<int> Answers { get; } = [];

    /// <summary>Seconds for the <c>Retry-After</c> of answers that are no success.</summary>
    public int? RetryAfter { get; set; }

    /// <summary>Holds every answer back until it is completed.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Method, path, query, credentials and media type of every call.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>The rows of every call.</summary>
    public ConcurrentQueue<JsonArray> Rows { get; } = [];

    public static async Task<IngestionStub> StartAsync()
    {
        var stub = new IngestionStub();
        stub._server = await LoopbackServer.StartAsync(stub.AnswerAsync);
        return stub;
    }

    /// <summary>The settings of an app that sends here. Its retries do not wait: no test has to move the clock for them.</summary>
    public Dictionary<string, string?> Settings(params (string Key, string Value)[] others)
    {
        var settings = others.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        settings["Metrics:Enabled"] = "true";
        settings["LogAnalytics:Endpoint"] = _server.Address.AbsoluteUri;
        settings["LogAnalytics:RuleId"] = "dcr-00000000000000000000000000000001";
        settings["LogAnalytics:RetryDelay"] = "00:00:00";
        return settings;
    }

    /// <summary>The figures of the last call, written as in the log.</summary>
    public Dictionary<string, long> LastFigures() => Rows.Last()
        .Where(row => (string?)row!["Metric"] != "maxconf.pexip.alarm_details")
        .ToDictionary(row => (string)row!["Metric"]! + TagOf(row["Dimensions"]), row => (long)row!["Value"]!);

    /// <summary>Waits for the next call, or one that has come unwaited for.</summary>
    public async Task AskedAsync() => Assert.True(await _asked.WaitAsync(TimeSpan.FromSeconds(30)));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string TagOf(JsonNode? dimensions) =>
        dimensions is null ? "" : $"{{{string.Join(',', dimensions.AsObject().Select(tag => $"{tag.Key}={tag.Value}"))}}}";

    private async Task AnswerAsync(HttpContext http)
    {
        var request = http.Request;
        Calls.Enqueue($"{request.Method} {request.Path}{request.QueryString} {request.Headers.Authorization} {request.ContentType}");
        Rows.Enqueue((await JsonNode.ParseAsync(request.Body))!.AsArray());
        _asked.Release();
        await Gate.WaitAsync(http.RequestAborted);
        if (!Answers.TryDequeue(out var status))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = RetryAfter?.ToString();
        await http.Response.WriteAsync(Refusal);
    }
}
