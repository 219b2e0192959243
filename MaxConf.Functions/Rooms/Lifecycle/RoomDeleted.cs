namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>What a room tells the instance that asked for it when its VMR is gone.</summary>
/// <param name="Room">The room's name.</param>
internal sealed record RoomDeleted(string Room)
{
    /// <summary>The external event it is sent by.</summary>
    public const string EventName = "RoomDeleted";
}
