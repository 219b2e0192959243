namespace MaxConf.Embedded.Engine.History;

/// <summary>The orchestrator raised an event for another instance.</summary>
internal sealed record EventSent(
    DateTimeOffset Timestamp, int Id, string InstanceId, string Name, string? Input) : DecisionEvent(Timestamp, Id);
