using System.Threading.Channels;
using MaxConf.Tests.Pexip.Management;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Pexip.Client.Stub;

/// <summary>One connection's stream of events, written by the test: text as it is to go over the wire.</summary>
internal sealed class EventFeed
{
    public const string Empty = "event: participant_sync_begin\ndata: null\n\nevent: participant_sync_end\ndata: null\n\n";

    private readonly Channel<string> _texts = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isToBreak;

    /// <summary>Completes when the client has gone, or the feed has ended.</summary>
    public Task Closed => _closed.Task.WaitAsync(WatchedTime.Patience);

    /// <summary>The text of an event.</summary>
    public static string Event(string name, string data, string? id = null) =>
        (id is null ? "" : $"id: {id}\n") + $"event: {name}\ndata: {data.ReplaceLineEndings("\ndata: ")}\n\n";

    /// <summary>A synchronisation that lists these participants.</summary>
    public static string Sync(params string[] uuids) =>
        Event("participant_sync_begin", "null")
        + string.Concat(uuids.Select(uuid => Event("participant_create", Participant(uuid))))
        + Event("participant_sync_end", "null");

    public static string Participant(string uuid, string name = "name") => $$"""{"uuid": "{{uuid}}", "display_name": "{{name}}"}""";

    public EventFeed Write(params string[] texts)
    {
        foreach (var text in texts)
        {
            _texts.Writer.TryWrite(text);
        }

        return this;
    }

    /// <summary>Ends the connection in order, after what was written.</summary>
    public EventFeed End()
    {
        _texts.Writer.TryComplete();
        return this;
    }

    /// <summary>Breaks the connection, after what was written.</summary>
    public EventFeed Break()
    {
        _isToBreak = true;
        return End();
    }

    /// <summary>The feed as an answer.</summary>
    public async Task PlayAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        try
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await foreach (var text in _texts.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync(text, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has gone.
        }

        if (_isToBreak)
        {
            context.Abort();
        }

        _closed.TrySetResult();
    }
}
