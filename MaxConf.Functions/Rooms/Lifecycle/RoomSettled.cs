using MaxConf.Functions.Rooms.Activities;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>
/// What a room tells the instances that watch it, when its making or its deletion has come to something. Lies in durable history: no PIN.
/// </summary>
/// <param name="Room">The room's name.</param>
/// <param name="State">Where it is now.</param>
internal sealed record RoomSettled(string Room, RoomState State)
{
    /// <summary>The external event it is sent by.</summary>
    public const string EventName = "RoomSettled";

    /// <summary>What went wrong, where something did. A deletion that failed is tried again all the same.</summary>
    public RoomTaskError? Error { get; init; }
}
