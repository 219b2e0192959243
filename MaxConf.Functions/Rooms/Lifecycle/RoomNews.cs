using MaxConf.Functions.Rooms.Meetings;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>What a room's orchestration was woken by.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Events">The meeting's events, where it was those.</param>
internal sealed record RoomNews(RoomNewsKind Kind, IReadOnlyList<MeetingEvent> Events)
{
    public static readonly RoomNews DeletionRequested = new(RoomNewsKind.DeletionRequested, []);

    public static readonly RoomNews TimeElapsed = new(RoomNewsKind.TimeElapsed, []);
}
