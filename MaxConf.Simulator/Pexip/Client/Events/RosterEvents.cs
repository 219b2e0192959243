using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Breakouts;
using MaxConf.Simulator.Pexip.Client.Tokens;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>Tells clients what happens in their conferences. Callers hold the platform's lock.</summary>
internal sealed class RosterEvents(
    Sessions sessions, Referrals referrals, BreakoutRooms rooms, OpeningEvents opening, EventSender sender, TimeProvider time)
    : IMeetingObserver
{
    public void MeetingUpdated(Meeting meeting) => sender.Broadcast(meeting, _ => opening.Conference(meeting));

    public void LayoutChanged(Meeting meeting) =>
        sender.Broadcast(meeting, viewer => new(EventNames.Layout, LayoutJson.Layout(viewer)));

    public void StageChanged(Meeting meeting)
    {
        sender.Broadcast(meeting, _ => new(EventNames.Stage, LayoutJson.Stage(meeting)));
        LayoutChanged(meeting);
    }

    public void ParticipantConnected(Leg leg) => Tell(EventNames.ParticipantCreate, leg);

    public void ParticipantUpdated(Leg leg) => Tell(EventNames.ParticipantUpdate, leg);

    public void RosterUpdated(Leg leg) => Tell(EventNames.ParticipantUpdate, leg);

    public void ParticipantDisconnected(Leg leg)
    {
        sender.Broadcast(leg.Meeting, _ => new(EventNames.ParticipantDelete, new JsonObject { ["uuid"] = leg.Id }));
        if (sessions.Of(leg) is { IsReferred: false } session && session.Leg == leg)
        {
            sender.Send(leg, new(EventNames.Disconnect, new JsonObject { ["reason"] = leg.DisconnectReason }));
        }
    }

    /// <summary>A client is told to follow its participant.</summary>
    public void ParticipantTransferred(Leg from, Leg to)
    {
        if (sessions.Of(from) is not { } session)
        {
            return;
        }

        session.IsReferred = true;
        var data = new JsonObject { ["alias"] = to.DestinationAlias, ["token"] = referrals.Add(to) };
        if (rooms.Of(to.Meeting) is { } room)
        {
            data["breakout_name"] = room.Name;
        }

        sender.Send(from, new(EventNames.Refer, data));
    }

    public void MessageSent(ChatMessage message) => sender.Broadcast(message.Meeting, viewer => Hears(viewer, message)
        ? new(EventNames.MessageReceived, new JsonObject
        {
            ["origin"] = message.From.DisplayName,
            ["uuid"] = message.From.Id,
            ["type"] = message.Type,
            ["direct"] = message.To is not null,
            ["payload"] = message.Payload,
        })
        : null);

    public void PresentationStarted(Leg presenter)
    {
        sender.Broadcast(presenter.Meeting, viewer => new(
            EventNames.PresentationStart, PresentationJson.Of(presenter, viewer.IsHost)));
        sender.Broadcast(presenter.Meeting, viewer => viewer.MayReceivePresentation ? new(EventNames.PresentationFrame) : null);
    }

    public void PresentationStopped(Meeting meeting) => sender.Broadcast(meeting, _ => new(EventNames.PresentationStop));

    private void Tell(string name, Leg leg)
    {
        var now = time.GetUtcNow();
        sender.Broadcast(leg.Meeting, viewer => new(name, ParticipantJson.Of(leg, viewer.IsHost, now)));
    }

    private static bool Hears(Leg viewer, ChatMessage message) =>
        message.To is null ? viewer != message.From : viewer == message.To;
}
