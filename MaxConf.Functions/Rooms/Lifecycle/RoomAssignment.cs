namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>What a room of the pool is told when it is handed out. Lies in durable history.</summary>
/// <param name="Tag">The session's URL, which its VMR has as its tag by now.</param>
/// <param name="Origin">The instance that asked for a room.</param>
internal sealed record RoomAssignment(string Tag, string Origin);
