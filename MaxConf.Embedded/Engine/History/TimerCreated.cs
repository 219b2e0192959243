namespace MaxConf.Embedded.Engine.History;

/// <summary>The orchestrator set a durable timer.</summary>
internal sealed record TimerCreated(DateTimeOffset Timestamp, int Id, DateTimeOffset FireAt) : DecisionEvent(Timestamp, Id);
