using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>What the file holds of an instance besides its history.</summary>
internal sealed record InstanceRow(
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
    /// <summary>Whether nothing more will happen to it.</summary>
    public bool IsFinished => Status.IsFinished();
}
