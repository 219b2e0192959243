using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>What the file holds of an instance besides its history, which is under its key.</summary>
internal sealed record InstanceRow(
    long Key,
    string InstanceId,
    string ExecutionId,
    string Name,
    OrchestrationRuntimeStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string? Input,
    string? Output,
    string? CustomStatus,
    string? Failure,
    string? Tags)
{
    /// <summary>An instance that begins.</summary>
    public InstanceRow(long key, string instanceId, ExecutionStarted started, string? tags)
        : this(
            key,
            instanceId,
            started.ExecutionId,
            started.Name,
            OrchestrationRuntimeStatus.Pending,
            started.Timestamp,
            started.Timestamp,
            started.Input,
            Output: null,
            CustomStatus: null,
            Failure: null,
            tags)
    {
    }

    /// <summary>Whether nothing more will happen to it.</summary>
    public bool IsFinished => Status.IsFinished();

    /// <summary>An event of its current execution as it is lived through, from what the file has of it.</summary>
    public HistoryEvent Complete(HistoryEvent step) => step is ExecutionStarted started ? started.WithInput(Input) : step;
}
