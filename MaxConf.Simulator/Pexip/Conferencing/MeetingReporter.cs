using MaxConf.Simulator.Pexip.EventSinks;
using Microsoft.Extensions.Logging;

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Tells event sinks, journal and log what happens in meetings.</summary>
internal sealed class MeetingReporter(EventSinkHub sinks, Journal journal, TimeProvider time, ILogger logger) : IMeetingObserver
{
    public void ConferenceStarted(MeetingShard shard)
    {
        Write("conference_started", shard);
        Log.ConferenceStarted(logger, shard.Meeting.Name, shard.Node.Name);
        sinks.Publish(shard.Node, () => MeetingEvents.Started(shard));
    }

    public void ConferenceUpdated(MeetingShard shard)
    {
        Write("conference_updated", shard);
        sinks.Publish(shard.Node, () => MeetingEvents.Updated(shard));
    }

    public void ConferenceEnded(MeetingShard shard)
    {
        Write("conference_ended", shard);
        Log.ConferenceEnded(logger, shard.Meeting.Name, shard.Node.Name);
        sinks.Publish(shard.Node, () => MeetingEvents.Ended(shard, time.GetUtcNow()));
    }

    public void ParticipantConnected(Leg leg)
    {
        Write("participant_connected", leg);
        Log.ParticipantJoined(logger, leg.DisplayName, leg.Role, leg.Meeting.Name, leg.Node.Name);
        sinks.Publish(leg.Node, () => MeetingEvents.Connected(leg));
    }

    public void ParticipantUpdated(Leg leg)
    {
        Write("participant_updated", leg);
        sinks.Publish(leg.Node, () => MeetingEvents.Updated(leg));
    }

    public void ParticipantDisconnected(Leg leg)
    {
        Write("participant_disconnected", leg);
        Log.ParticipantLeft(logger, leg.DisplayName, leg.Meeting.Name, leg.DisconnectReason);
        sinks.Publish(leg.Node, () => MeetingEvents.Disconnected(leg));
    }

    public void ConnectionLost(Leg leg)
    {
        Write("connection_lost", leg);
        Log.ConnectionLost(logger, leg.DisplayName, leg.Meeting.Name);
    }

    public void LayoutChanged(Meeting meeting) => journal.Add("layout_changed", meeting.Name);

    public void ParticipantTransferred(Leg from, Leg to) => journal.Add(
        "participant_transferred", from.Meeting.Name, from.Node.Address, $"{from.DisplayName} to {to.Meeting.Name}");

    public void MessageSent(ChatMessage message) =>
        journal.Add("message_sent", message.Meeting.Name, message.From.Node.Address, $"{message.From.DisplayName}: {message.Payload}");

    public void PresentationStarted(Leg presenter) => Write("presentation_started", presenter);

    public void PresentationStopped(Meeting meeting) => journal.Add("presentation_stopped", meeting.Name);

    public void DtmfSent(Leg leg, string digits) =>
        journal.Add("dtmf_sent", leg.Meeting.Name, leg.Node.Address, $"{leg.DisplayName}: {digits}");

    private void Write(string what, MeetingShard shard) => journal.Add(what, shard.Meeting.Name, shard.Node.Address);

    private void Write(string what, Leg leg) => journal.Add(what, leg.Meeting.Name, leg.Node.Address, leg.DisplayName);
}
