using MaxConf.Functions.Rooms.Live.Roster;

namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>The whole roster, where it became known, or stopped being so.</summary>
/// <param name="Participants">The roster; null while it is not known.</param>
internal sealed record RosterNews(IReadOnlyList<RoomParticipant>? Participants);
