using System.Collections.Concurrent;
using System.Threading.Channels;
using MaxConf.Tests.Pexip.Management;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace MaxConf.Tests.Pexip.Client.Stub;

/// <summary>
/// A conferencing node on loopback that answers by a script of its own for each request, the last line of which is said again. Without a
/// script it answers true; it gives out the tokens <c>token-1</c>, <c>token-2</c> and so on, which last 120 s.
/// </summary>
internal sealed class NodeStub : IAsyncDisposable
{
    public const string Alias = "meet.alice";
    public const string True = """{"status": "success", "result": true}""";

    private const string Conference = "/api/client/v2/conferences/" + Alias + "/";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<StubAnswer>> _scripts = new();
    private readonly ConcurrentQueue<NodeRequest> _requests = new();
    private readonly ConcurrentDictionary<string, Channel<NodeRequest>> _arrivals = new();
    private int _tokens;

    private NodeStub(WebApplication app)
    {
        _app = app;
        app.Run(PlayAsync);
        On("POST request_token", GiveToken);
        On("POST refresh_token", GiveToken);
    }

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<NodeRequest> Requests => [.. _requests];

    public static async Task<NodeStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new NodeStub(builder.Build());
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>Sets what comes of a request, such as <c>POST lock</c>.</summary>
    public NodeStub On(string asks, params StubAnswer[] script)
    {
        _scripts[asks] = new(script);
        return this;
    }

    /// <summary>The next such request that has arrived and was not awaited yet.</summary>
    public async Task<NodeRequest> ArrivalAsync(string asks) =>
        await Arrivals(asks).Reader.ReadAsync().AsTask().WaitAsync(WatchedTime.Patience);

    /// <summary>How often this was asked.</summary>
    public int Count(string asks) => _requests.Count(request => request.Asks == asks);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    /// <summary>Gives out the next token.</summary>
    public Task GiveToken(HttpContext context) => TokenAnswer("120")(context);

    /// <summary>Gives out the next token, for so many seconds.</summary>
    public StubAnswer TokenAnswer(string expires) => context =>
    {
        var token = $"token-{Interlocked.Increment(ref _tokens)}";
        return Answer.Json($$"""
            {"status": "success", "result": {"token": "{{token}}", "expires": "{{expires}}", "participant_uuid": "me", "role": "HOST"} }
            """)(context);
    };

    private static string AsksOf(string method, string target)
    {
        var path = target.Split('?')[0];
        return $"{method} {(path.StartsWith(Conference, StringComparison.Ordinal) ? path[Conference.Length..] : path)}";
    }

    private Channel<NodeRequest> Arrivals(string asks) => _arrivals.GetOrAdd(asks, _ => Channel.CreateUnbounded<NodeRequest>());

    private async Task PlayAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = new HeaderDictionary(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value));
        var request = new NodeRequest(AsksOf(context.Request.Method, target), target, body, headers);
        var answer = NextAnswer(request.Asks);
        _requests.Enqueue(request);
        await Arrivals(request.Asks).Writer.WriteAsync(request, context.RequestAborted);
        await answer(context);
    }

    private StubAnswer NextAnswer(string asks)
    {
        if (!_scripts.TryGetValue(asks, out var script))
        {
            return Answer.Json(True);
        }

        lock (script)
        {
            return (script.Count > 1 ? script.TryDequeue(out var next) : script.TryPeek(out next)) ? next! : Answer.Status(418);
        }
    }
}
