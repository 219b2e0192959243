namespace MaxConf.Embedded.Engine.History;

/// <summary>The orchestrator signalled an entity without waiting.</summary>
internal sealed record EntitySignaled(
    DateTimeOffset Timestamp, int Id, string EntityId, string Operation, string? Input, DateTimeOffset? SignalTime) : DecisionEvent(Timestamp, Id);
