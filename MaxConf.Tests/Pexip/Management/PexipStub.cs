using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace MaxConf.Tests.Pexip.Management;

/// <summary>
/// A server on loopback that plays scripted answers, one a request, and keeps what it was asked. A request beyond the script is
/// answered by 418, which no test expects.
/// </summary>
internal sealed class PexipStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<StubAnswer> _script;
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private readonly Channel<StubRequest> _arrivals = Channel.CreateUnbounded<StubRequest>();

    private PexipStub(WebApplication app, IEnumerable<StubAnswer> script)
    {
        _app = app;
        _script = new(script);
        app.Run(PlayAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>All requests so far, in order of arrival.</summary>
    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    public static async Task<PexipStub> StartAsync(params StubAnswer[] script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new PexipStub(builder.Build(), script);
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>The next request that has arrived and was not awaited yet.</summary>
    public async Task<StubRequest> ArrivalAsync() => await _arrivals.Reader.ReadAsync();

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task PlayAsync(HttpContext context)
    {
        var answer = _script.TryDequeue(out var next) ? next : Answer.Status(418);
        using var reader = new StreamReader(context.Request.Body);
        var request = new StubRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            await reader.ReadToEndAsync(context.RequestAborted),
            context.Request.Headers.Authorization,
            context.Request.ContentType,
            context.Request.Headers.Accept);
        _requests.Enqueue(request);
        await _arrivals.Writer.WriteAsync(request, context.RequestAborted);
        await answer(context);
    }
}
