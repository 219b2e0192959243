namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>A room whose deletion an orchestration wants.</summary>
/// <param name="Room">The room's name.</param>
/// <param name="Watcher">The instance that is told what comes of it.</param>
internal sealed record DeletionRequest(string Room, string Watcher);
