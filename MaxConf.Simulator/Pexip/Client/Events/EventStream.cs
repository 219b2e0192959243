using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>
/// One subscriber's stream of server-sent events. Writing never waits: a subscriber that does not read as fast as things happen
/// loses its connection once the buffer is full, and has the whole picture again when it subscribes anew.
/// Whoever writes, ends or cuts holds the platform's lock.
/// </summary>
/// <param name="opening">What the stream begins with; no part of the buffer.</param>
/// <param name="capacity">How many events wait at most.</param>
internal sealed class EventStream(IReadOnlyList<SseItem<string>> opening, int capacity) : IDisposable
{
    private readonly CancellationTokenSource _cut = new();
    private readonly Channel<SseItem<string>> _waiting = Channel.CreateBounded<SseItem<string>>(
        new BoundedChannelOptions(capacity) { SingleReader = true });

    private bool _isOver;

    /// <summary>Adds an event; one that comes when the stream is over is lost.</summary>
    /// <returns>False if the subscriber was too slow, which cuts the stream.</returns>
    public bool Write(SseItem<string> item)
    {
        if (_isOver || _waiting.Writer.TryWrite(item))
        {
            return true;
        }

        Cut();
        return false;
    }

    /// <summary>There will be no more events; the stream ends behind those that wait.</summary>
    public void End()
    {
        _isOver = true;
        _waiting.Writer.TryComplete();
    }

    /// <summary>The connection closes at once. What that sets free runs elsewhere, for the caller holds the platform's lock.</summary>
    public void Cut()
    {
        _isOver = true;
        _ = _cut.CancelAsync();
    }

    /// <summary>Sends events until the stream ends, is cut, or the subscriber has gone.</summary>
    public async Task SendAsync(HttpContext context, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping, _cut.Token);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-cache";
            await SseFormatter.WriteAsync(ItemsAsync(end.Token), context.Response.Body, end.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    public void Dispose() => _cut.Dispose();

    private async IAsyncEnumerable<SseItem<string>> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in opening)
        {
            yield return item;
        }

        await foreach (var item in _waiting.Reader.ReadAllAsync(cancellationToken))
        {
            yield return item;
        }
    }
}
