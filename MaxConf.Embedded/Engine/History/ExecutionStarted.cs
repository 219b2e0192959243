namespace MaxConf.Embedded.Engine.History;

/// <summary>The first event of an execution.</summary>
internal sealed record ExecutionStarted(
    DateTimeOffset Timestamp, string Name, string ExecutionId, string? Input, ParentTask? Parent) : HistoryEvent(Timestamp);
