namespace Microsoft.DurableTask.Entities;

/// <summary>What an entity can do besides changing its state. It takes effect with the state, or not at all.</summary>
public abstract class TaskEntityContext
{
    /// <summary>The entity's own id.</summary>
    public abstract EntityInstanceId Id { get; }

    /// <summary>Sends an operation without input to an entity and does not wait.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="options">How.</param>
    public virtual void SignalEntity(EntityInstanceId id, string operationName, SignalEntityOptions options)
        => SignalEntity(id, operationName, null, options);

    /// <summary>Sends an operation to an entity and does not wait.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How; null means at once.</param>
    public abstract void SignalEntity(
        EntityInstanceId id, string operationName, object? input = null, SignalEntityOptions? options = null);

    /// <summary>Starts an orchestration without input.</summary>
    /// <param name="name">Name of the orchestrator.</param>
    /// <param name="options">How.</param>
    /// <returns>Its instance id.</returns>
    public virtual string ScheduleNewOrchestration(TaskName name, StartOrchestrationOptions options)
        => ScheduleNewOrchestration(name, null, options);

    /// <summary>Starts an orchestration.</summary>
    /// <param name="name">Name of the orchestrator.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How; null means now, with an id the host makes.</param>
    /// <returns>Its instance id.</returns>
    public abstract string ScheduleNewOrchestration(
        TaskName name, object? input = null, StartOrchestrationOptions? options = null);
}
