using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Breakouts;
using MaxConf.Simulator.Pexip.Client.Tokens;
using MaxConf.Simulator.Pexip.Conferencing;
using Microsoft.Extensions.Logging;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>
/// Sends events to participants who have subscribed, each in one order. Callers hold the platform's lock, and never wait for anybody.
/// </summary>
internal sealed class EventSender(Sessions sessions, BreakoutRooms breakouts, ILogger logger)
{
    private long _last;

    /// <summary>Sends an event to a participant, if they have subscribed.</summary>
    public void Send(Leg to, ClientEvent clientEvent)
    {
        if (sessions.Of(to) is not { Streams.Count: > 0 } session)
        {
            return;
        }

        var item = Item(session, to, clientEvent);
        if (session.Streams.FindAll(stream => !stream.Write(item)).Count > 0)
        {
            Log.SubscriberTooSlow(logger, to.DisplayName, to.Meeting.Name);
        }
    }

    /// <summary>Sends everybody in a meeting an event, which may differ from one to the other.</summary>
    public void Broadcast(Meeting meeting, Func<Leg, ClientEvent?> eventFor)
    {
        foreach (var leg in meeting.Connected.Where(leg => sessions.Of(leg) is { Streams.Count: > 0 }).ToList())
        {
            if (eventFor(leg) is { } clientEvent)
            {
                Send(leg, clientEvent);
            }
        }
    }

    /// <summary>
    /// The event as the session's streams carry it: what happens in a breakout room goes to its Hosts inside another event. The id has the
    /// form of those of real nodes.
    /// </summary>
    public SseItem<string> Item(Session session, Leg to, ClientEvent clientEvent)
    {
        var id = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{session.Node.Address}_{++_last}"));
        var (name, data) = to == session.Leg || IsAboutRooms(clientEvent)
            ? clientEvent
            : new(EventNames.BreakoutEvent, Inside(breakouts.Of(to.Meeting)!, clientEvent));
        if (name == EventNames.PresentationFrame)
        {
            session.FrameId = id;
        }

        return new(data?.ToJsonString() ?? "null", name) { EventId = id };
    }

    private static bool IsAboutRooms(ClientEvent clientEvent) =>
        clientEvent.Name is EventNames.BreakoutBegin or EventNames.BreakoutEnd or EventNames.BreakoutRefer;

    private static JsonObject Inside(BreakoutRoom room, ClientEvent clientEvent) => new()
    {
        ["breakout_uuid"] = room.Id,
        ["event"] = clientEvent.Name,
        ["data"] = clientEvent.Data?.DeepClone(),
    };
}
