using MaxConf.Pexip.Client.Rosters;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.EventSink;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>
/// What MaxConf's own participant is known by, which joins a meeting to control it over the client API. It is in no roster, counts as
/// nobody, and keeps no room. Only a Host without media is taken for it: no guest can hide behind its tag.
/// </summary>
internal static class ControlParticipant
{
    /// <summary>The tag it joins with.</summary>
    public const string CallTag = "maxconf-control";

    /// <summary>Whether a leg of the management node's status is MaxConf's own.</summary>
    public static bool IsOwn(this LiveParticipant leg) => Is(leg.CallTag, leg.Role, leg.HasMedia);

    /// <summary>Whether an event is about MaxConf's own leg.</summary>
    public static bool IsOwn(this ParticipantEventData leg) => Is(leg.CallTag, leg.Role, leg.HasMedia);

    /// <summary>Whether a participant of the client API's list is MaxConf's own, whichever of its processes joined.</summary>
    public static bool IsOwn(this Participant participant) =>
        Is(participant.CallTag, participant.Role == Role.Host ? ParticipantRoles.Chair : null, participant.HasMedia);

    private static bool Is(string? callTag, string? role, bool? hasMedia) =>
        callTag == CallTag && role == ParticipantRoles.Chair && hasMedia is false;
}
