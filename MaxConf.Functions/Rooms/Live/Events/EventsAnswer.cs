using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>
/// A room's events as they come, as server-sent events (HTML standard, section 9.2). Ends when the room is gone, when it has lasted long
/// enough, and at once when the process stops: whoever reads it comes back and resumes. Only a reader who is too slow is hung up on.
/// </summary>
/// <param name="reader">Where they come from; given back at the end.</param>
/// <param name="options">How long it lasts, and how long it may be silent.</param>
/// <param name="time">The clock.</param>
/// <param name="stopping">Cancelled when the process stops.</param>
internal sealed class EventsAnswer(FeedReader reader, LiveControlOptions options, TimeProvider time, CancellationToken stopping)
    : IActionResult
{
    /// <summary>The media type.</summary>
    internal const string ContentType = "text/event-stream";

    // Soon, but not at once: all that a process served come back together when it stops.
    private const string Retry = "retry: 2000\n\n";

    private const string KeepAlive = ": still here\n\n";

    /// <inheritdoc />
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        using var place = reader;
        using var duration = new CancellationTokenSource(options.MaxStreamDuration, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping, duration.Token, reader.CutOff);
        try
        {
            await WriteAsync(http, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            if (reader.CutOff.IsCancellationRequested)
            {
                http.Abort();
            }
        }
    }

    private async Task WriteAsync(HttpContext http, CancellationToken cancellationToken)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = ContentType;
        http.Response.Headers.CacheControl = "no-store";
        await WriteAsync(http, Retry, cancellationToken);
        foreach (var first in reader.First)
        {
            await WriteAsync(http, first, cancellationToken);
        }

        while (await AwaitNextAsync(http, cancellationToken))
        {
            while (reader.Events.TryRead(out var next))
            {
                await WriteAsync(http, next, cancellationToken);
            }
        }
    }

    /// <summary>Waits for an event, however long that takes; false at the end.</summary>
    private async Task<bool> AwaitNextAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var next = reader.Events.WaitToReadAsync(cancellationToken).AsTask();
        while (true)
        {
            try
            {
                return await next.WaitAsync(options.KeepAliveInterval, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                await WriteAsync(http, KeepAlive, cancellationToken);
            }
        }
    }

    private static Task WriteAsync(HttpContext http, RoomEvent news, CancellationToken cancellationToken) =>
        WriteAsync(http, $"id: {news.Id}\nevent: {news.Name}\ndata: {news.Data}\n\n", cancellationToken);

    private static async Task WriteAsync(HttpContext http, string text, CancellationToken cancellationToken)
    {
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }
}
