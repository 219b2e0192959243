namespace Microsoft.DurableTask.Internal;

/// <summary>Starts orchestrations.</summary>
public interface IOrchestrationSubmitter
{
    /// <summary>Starts an orchestration.</summary>
    /// <param name="orchestratorName">Name of the orchestrator.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How; null means now, with an id the host makes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its instance id.</returns>
    Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default);
}
