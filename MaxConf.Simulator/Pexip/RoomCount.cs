namespace MaxConf.Simulator.Pexip;

/// <summary>What became of the rooms of one name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Created">How often a room of this name was created over the API.</param>
/// <param name="IsThere">Whether there is one now.</param>
/// <param name="Deletions">Every deletion over the API, oldest first.</param>
internal sealed record RoomCount(string Name, int Created, bool IsThere, IReadOnlyList<RoomDeletion> Deletions);
