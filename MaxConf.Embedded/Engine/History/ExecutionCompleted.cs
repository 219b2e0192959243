using Microsoft.DurableTask;

namespace MaxConf.Embedded.Engine.History;

/// <summary>The last event of an execution.</summary>
internal sealed record ExecutionCompleted(DateTimeOffset Timestamp, int Status, string? Output, TaskFailureDetails? Failure) : HistoryEvent(Timestamp);
