namespace MaxConf.Embedded.Engine.Storage;

/// <summary>What the file holds of an entity.</summary>
internal sealed record EntityRow(string EntityId, string State, DateTimeOffset UpdatedAt);
