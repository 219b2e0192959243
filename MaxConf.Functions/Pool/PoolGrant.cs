namespace MaxConf.Functions.Pool;

/// <summary>A room that was taken, until whoever took it says that it has it.</summary>
/// <param name="Room">The room.</param>
/// <param name="At">When it was taken.</param>
internal sealed record PoolGrant(PooledRoom Room, DateTimeOffset At);
