namespace MaxConf.Embedded.Engine.History;

/// <summary>A turn of the orchestrator began; its <see cref="HistoryEvent.Timestamp"/> is the time the orchestrator sees.</summary>
internal sealed record OrchestratorStarted(DateTimeOffset Timestamp) : HistoryEvent(Timestamp);
