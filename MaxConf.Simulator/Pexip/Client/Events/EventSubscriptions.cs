using System.Net.ServerSentEvents;
using MaxConf.Simulator.Pexip.Client.Breakouts;
using MaxConf.Simulator.Pexip.Client.Calls;
using MaxConf.Simulator.Pexip.Client.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>Opens streams of events, and serves them until they end.</summary>
internal sealed class EventSubscriptions(
    Lock gate, BreakoutRooms breakouts, OpeningEvents opening, DirectMediaWatch watch, EventSender sender, int capacity)
{
    public static bool IsMeant(ClientPath path) => path is { Scope: ClientScope.Conference, Function: "events", Breakout: null };

    /// <summary>A new stream, with the whole picture in front of what happens from now on. The caller holds the platform's lock.</summary>
    public EventStream Open(Session session)
    {
        var stream = new EventStream([.. Opening(session)], capacity);
        session.Streams.Add(stream);
        watch.Subscribed(session.Leg);
        return stream;
    }

    public async Task ServeAsync(HttpContext context, Session session, EventStream stream)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            await stream.SendAsync(context, stopping);
        }
        finally
        {
            lock (gate)
            {
                session.Streams.Remove(stream);
                stream.Dispose();
            }
        }
    }

    private IEnumerable<SseItem<string>> Opening(Session session)
    {
        foreach (var clientEvent in opening.For(session.Leg))
        {
            yield return sender.Item(session, session.Leg, clientEvent);
        }

        foreach (var (meeting, control) in session.ControlLegs)
        {
            yield return sender.Item(session, control, BreakoutEvents.Begin(breakouts.Of(meeting)!, control));
            foreach (var clientEvent in opening.For(control))
            {
                yield return sender.Item(session, control, clientEvent);
            }
        }
    }
}
