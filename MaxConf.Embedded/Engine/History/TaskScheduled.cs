namespace MaxConf.Embedded.Engine.History;

/// <summary>The orchestrator asked for an activity.</summary>
internal sealed record TaskScheduled(DateTimeOffset Timestamp, int Id, string Name, string? Input) : DecisionEvent(Timestamp, Id);
