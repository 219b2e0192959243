namespace Microsoft.DurableTask.Entities;

/// <summary>Thrown into an orchestrator when an entity operation it awaits has failed.</summary>
/// <param name="entityId">The entity.</param>
/// <param name="operationName">Name of the operation.</param>
/// <param name="failureDetails">How it failed.</param>
public sealed class EntityOperationFailedException(EntityInstanceId entityId, string operationName, TaskFailureDetails failureDetails)
    : Exception($"Operation '{operationName}' of entity '{entityId}' failed: {failureDetails.ErrorMessage}")
{
    /// <summary>The entity.</summary>
    public EntityInstanceId EntityId { get; } = entityId;

    /// <summary>Name of the operation.</summary>
    public string OperationName { get; } = operationName;

    /// <summary>How it failed.</summary>
    public TaskFailureDetails FailureDetails { get; } = failureDetails;
}
