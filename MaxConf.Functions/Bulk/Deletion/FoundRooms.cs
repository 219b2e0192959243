using MaxConf.Functions.Rooms.Activities;

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>What an activity has found.</summary>
/// <param name="Names">The names of the rooms, at most <c>Bulk:MaxRooms</c>.</param>
internal sealed record FoundRooms(IReadOnlyList<string> Names)
{
    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; init; }

    /// <summary>Why nothing could be found; null if it could.</summary>
    public RoomTaskError? Error { get; init; }
}
