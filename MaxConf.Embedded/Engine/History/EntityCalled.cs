namespace MaxConf.Embedded.Engine.History;

/// <summary>The orchestrator called an entity and waits for its answer.</summary>
internal sealed record EntityCalled(
    DateTimeOffset Timestamp, int Id, string EntityId, string Operation, string? Input) : DecisionEvent(Timestamp, Id);
