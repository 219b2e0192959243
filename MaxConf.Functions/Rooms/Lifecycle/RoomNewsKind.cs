namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>What a room's orchestration can be woken by.</summary>
internal enum RoomNewsKind
{
    MeetingEvents,
    DeletionRequested,
    TimeElapsed,
}
