using System.Net.ServerSentEvents;
using MaxConf.Pexip.Client.Http;

namespace MaxConf.Pexip.Client.Events;

/// <summary>One connection to the stream of events.</summary>
internal sealed class EventConnection : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _items;
    private readonly ClientTelemetry _telemetry;

    public EventConnection(HttpResponseMessage response, Stream body, ClientTelemetry telemetry, CancellationToken stop)
    {
        _response = response;
        _telemetry = telemetry;
        _items = SseParser.Create(body).EnumerateAsync(stop).GetAsyncEnumerator(stop);
        telemetry.StreamOpened();
    }

    /// <summary>The next item; null when the connection has ended, in whatever way.</summary>
    public async ValueTask<SseItem<string>?> NextAsync()
    {
        try
        {
            if (await _items.MoveNextAsync())
            {
                _telemetry.EventRead();
                return _items.Current;
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException)
        {
            // Broken, or no longer wanted.
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _items.DisposeAsync();
        _response.Dispose();
        _telemetry.StreamClosed();
    }
}
