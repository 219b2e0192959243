namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>The payload of a wish to delete a room. Lies in durable history.</summary>
/// <param name="Watcher">The instance that is told, by <see cref="RoomSettled"/>, what came of it; null for none.</param>
internal sealed record RoomDeletion(string? Watcher);
