namespace MaxConf.Embedded.Engine.History;

/// <summary>The orchestrator started a child.</summary>
internal sealed record SubOrchestrationCreated(
    DateTimeOffset Timestamp, int Id, string Name, string InstanceId, string? Input) : DecisionEvent(Timestamp, Id);
