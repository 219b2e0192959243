using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.History;

/// <summary>The last event of an execution.</summary>
internal sealed record ExecutionCompleted(
    DateTimeOffset Timestamp, OrchestrationRuntimeStatus Status, string? Output, TaskFailureDetails? Failure) : HistoryEvent(Timestamp);
