using MaxConf.Functions.Rooms.Live;
using MaxConf.Functions.Rooms.Meetings;
using MaxConf.Pexip.EventSink;

namespace MaxConf.Functions.Events;

/// <summary>
/// What Pexip's events mean for a room's meeting. Those about MaxConf's own participant mean nothing: it begins no meeting, counts as
/// nobody, and keeps no room.
/// </summary>
internal static class MeetingEvents
{
    /// <summary>A leg that is still being connected, or is asked for its PIN, is not in the meeting.</summary>
    private static readonly HashSet<string> NotInMeeting = new(["connecting", "ivr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The event's meaning; null where it has none.</summary>
    /// <param name="pexip">The event.</param>
    /// <param name="received">When it came in: its time, where it gives none.</param>
    public static MeetingEvent? Of(PexipEvent pexip, DateTimeOffset received) => pexip.Data switch
    {
        ConferenceEventData => OfConference(pexip, received),
        ParticipantEventData leg => OfParticipant(pexip, leg, received),
        _ => null,
    };

    private static MeetingEvent? OfConference(PexipEvent pexip, DateTimeOffset received) => pexip.Name switch
    {
        PexipEventNames.ConferenceStarted or PexipEventNames.ConferenceUpdated => New(MeetingEventKind.Held, pexip, received),
        PexipEventNames.ConferenceEnded => New(MeetingEventKind.Ended, pexip, received),
        _ => null,
    };

    private static MeetingEvent? OfParticipant(PexipEvent pexip, ParticipantEventData leg, DateTimeOffset received)
    {
        if (leg.Uuid is null || leg.IsOwn())
        {
            return null;
        }

        MeetingEventKind? kind = pexip.Name switch
        {
            PexipEventNames.ParticipantDisconnected => MeetingEventKind.LegGone,
            PexipEventNames.ParticipantConnected or PexipEventNames.ParticipantUpdated when !IsOutside(leg) => MeetingEventKind.LegPresent,
            _ => null,
        };
        return kind is null ? null : New(kind.Value, pexip, received) with { Leg = leg.Uuid, Person = leg.ConversationId ?? leg.Uuid };
    }

    private static bool IsOutside(ParticipantEventData leg) => leg.ServiceType is { } type && NotInMeeting.Contains(type);

    private static MeetingEvent New(MeetingEventKind kind, PexipEvent pexip, DateTimeOffset received) =>
        new(kind, pexip.Node, pexip.Time ?? received, pexip.Sequence);
}
