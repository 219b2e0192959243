using MaxConf.Functions.Rooms.Live.Roster;

namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>A room and who is in it: what a stream of events begins with.</summary>
/// <param name="Room">The room.</param>
/// <param name="Participants">The roster; null while it is not known.</param>
internal sealed record RoomSnapshot(RoomSummary Room, IReadOnlyList<RoomParticipant>? Participants);
