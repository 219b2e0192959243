namespace MaxConf.Functions.Pool;

/// <summary>A room in the pool. Lies in the entity's state: no PIN in clear.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ConferenceId">Its VMR's id on Pexip.</param>
/// <param name="Sealed">Its VMR as callers are shown it, sealed by <see cref="RoomEnvelope"/>.</param>
/// <param name="ReadySince">Since when it can be joined.</param>
internal sealed record PooledRoom(string Name, int ConferenceId, string Sealed, DateTimeOffset ReadySince);
