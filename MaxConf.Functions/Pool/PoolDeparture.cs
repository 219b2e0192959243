namespace MaxConf.Functions.Pool;

/// <summary>What a room tells the pool when it can no longer be handed out.</summary>
/// <param name="Room">Its name.</param>
/// <param name="WasNotMade">Whether its VMR could not be made in the first place.</param>
internal sealed record PoolDeparture(string Room, bool WasNotMade);
