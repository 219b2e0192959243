using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Simulator;

/// <summary>A receiver of events on a free port, which answers as it is told to.</summary>
internal sealed class EventReceiver : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<JsonNode> _posts = [];

    private EventReceiver(WebApplication application) => _application = application;

    public string Url => _application.Urls.Single() + "/sink";

    /// <summary>The status of the next answers.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>Whether posts are never answered.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The last Authorization header.</summary>
    public string? Authorization { get; private set; }

    /// <summary>Signalled for each post as it arrives.</summary>
    public SemaphoreSlim Arrived { get; } = new(0);

    /// <summary>All bodies posted, accepted or not, in order of arrival.</summary>
    public IReadOnlyList<JsonNode> Posts => [.. _posts];

    public static async Task<EventReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var receiver = new EventReceiver(application);
        application.Run(receiver.ReceiveAsync);
        await application.StartAsync();
        return receiver;
    }

    /// <summary>The events of a node, without those about the sink itself.</summary>
    public IReadOnlyList<JsonNode> Events(string node = "10.44.0.11") =>
        [.. Posts.Where(post => (string?)post["node"] == node && !((string)post["event"]!).StartsWith("eventsink_", StringComparison.Ordinal))];

    /// <summary>Names of the events of a node.</summary>
    public IReadOnlyList<string> Names(string node = "10.44.0.11") => [.. Events(node).Select(post => (string)post["event"]!)];

    public void Clear() => _posts.Clear();

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        Authorization = context.Request.Headers.Authorization;
        _posts.Enqueue((await JsonNode.ParseAsync(context.Request.Body))!);
        Arrived.Release();
        if (IsSilent)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Response.StatusCode = Status;
    }
}
