namespace Microsoft.DurableTask.Entities;

/// <summary>A durable entity: state that is changed by one operation at a time.</summary>
public interface ITaskEntity
{
    /// <summary>Runs an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>Its result; null when it has none.</returns>
    ValueTask<object?> RunAsync(TaskEntityOperation operation);
}
