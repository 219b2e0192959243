using System.ComponentModel;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Internal;

namespace Microsoft.DurableTask.Client;

/// <summary>Starts, steers and reads orchestrations from outside of them.</summary>
/// <param name="name">Name of the client.</param>
public abstract class DurableTaskClient(string name) : IOrchestrationSubmitter, IAsyncDisposable
{
    /// <summary>Name of the client.</summary>
    public string Name { get; } = name;

    /// <summary>Signals and reads entities.</summary>
    /// <exception cref="NotSupportedException">The client has no entities.</exception>
    public virtual DurableEntityClient Entities => throw NotSupported("durable entities");

    /// <summary>Starts an orchestration without input.</summary>
    /// <param name="orchestratorName">Name of the orchestrator.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its instance id.</returns>
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, CancellationToken cancellation)
        => ScheduleNewOrchestrationInstanceAsync(orchestratorName, null, null, cancellation);

    /// <summary>Starts an orchestration.</summary>
    /// <param name="orchestratorName">Name of the orchestrator.</param>
    /// <param name="input">Its input.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its instance id.</returns>
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input, CancellationToken cancellation)
        => ScheduleNewOrchestrationInstanceAsync(orchestratorName, input, null, cancellation);

    /// <summary>Starts an orchestration without input.</summary>
    /// <param name="orchestratorName">Name of the orchestrator.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its instance id.</returns>
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, StartOrchestrationOptions options, CancellationToken cancellation = default)
        => ScheduleNewOrchestrationInstanceAsync(orchestratorName, null, options, cancellation);

    /// <summary>Starts an orchestration.</summary>
    /// <param name="orchestratorName">Name of the orchestrator.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How; null means now, with an id the host makes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its instance id.</returns>
    public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default);

    /// <summary>Sends an event without payload to an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="eventName">Name of the event.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the event is stored.</returns>
    public virtual Task RaiseEventAsync(string instanceId, string eventName, CancellationToken cancellation)
        => RaiseEventAsync(instanceId, eventName, null, cancellation);

    /// <summary>Sends an event to an instance; one that no instance has yet, or that has ended, drops it.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="eventName">Name of the event.</param>
    /// <param name="eventPayload">What goes with it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the event is stored.</returns>
    public abstract Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default);

    /// <summary>Waits until an instance has started.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The instance.</returns>
    public virtual Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, CancellationToken cancellation)
        => WaitForInstanceStartAsync(instanceId, false, cancellation);

    /// <summary>Waits until an instance has started.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="getInputsAndOutputs">Whether to fetch input, output and custom status too.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The instance.</returns>
    public abstract Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

    /// <summary>Waits until an instance has ended.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The instance.</returns>
    public virtual Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, CancellationToken cancellation)
        => WaitForInstanceCompletionAsync(instanceId, false, cancellation);

    /// <summary>Waits until an instance has ended.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="getInputsAndOutputs">Whether to fetch input, output and custom status too.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The instance.</returns>
    public abstract Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

    /// <summary>Ends an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the request is stored.</returns>
    public virtual Task TerminateInstanceAsync(string instanceId, CancellationToken cancellation)
        => TerminateInstanceAsync(instanceId, options: null, cancellation);

    /// <summary>Ends an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="output">Its output.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the request is stored.</returns>
    public virtual Task TerminateInstanceAsync(string instanceId, object? output, CancellationToken cancellation = default)
        => TerminateInstanceAsync(instanceId, output is null ? null : new TerminateInstanceOptions(output), cancellation);

    /// <summary>Ends an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="options">How; null means without output.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the request is stored.</returns>
    public virtual Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
        => throw NotSupported("termination");

    /// <summary>Puts an instance to rest.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the request is stored.</returns>
    public virtual Task SuspendInstanceAsync(string instanceId, CancellationToken cancellation)
        => SuspendInstanceAsync(instanceId, null, cancellation);

    /// <summary>Puts an instance to rest.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the request is stored.</returns>
    public abstract Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default);

    /// <summary>Lets a suspended instance go on.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the request is stored.</returns>
    public virtual Task ResumeInstanceAsync(string instanceId, CancellationToken cancellation)
        => ResumeInstanceAsync(instanceId, null, cancellation);

    /// <summary>Lets a suspended instance go on.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the request is stored.</returns>
    public abstract Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default);

    /// <summary>Reads an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The instance; null when there is none.</returns>
    public virtual Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, CancellationToken cancellation)
        => GetInstanceAsync(instanceId, false, cancellation);

    /// <summary>Reads an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="getInputsAndOutputs">Whether to fetch input, output and custom status too.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The instance; null when there is none.</returns>
    public virtual Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
        => GetInstancesAsync(instanceId, getInputsAndOutputs, cancellation);

    /// <summary>Older name of <see cref="GetInstanceAsync(string, CancellationToken)"/>.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The instance; null when there is none.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, CancellationToken cancellation)
        => GetInstancesAsync(instanceId, false, cancellation);

    /// <summary>Older name of <see cref="GetInstanceAsync(string, bool, CancellationToken)"/>, the one that clients implement.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="getInputsAndOutputs">Whether to fetch input, output and custom status too.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The instance; null when there is none.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

    /// <summary>Lists instances.</summary>
    /// <param name="filter">Which ones; null means all.</param>
    /// <returns>The instances.</returns>
    public abstract AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null);

    /// <summary>Removes an instance that has ended.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was removed.</returns>
    public virtual Task<PurgeResult> PurgeInstanceAsync(string instanceId, CancellationToken cancellation)
        => PurgeInstanceAsync(instanceId, null, cancellation);

    /// <summary>Removes an instance that has ended.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="options">How; null means the instance alone.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was removed.</returns>
    public virtual Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
        => throw NotSupported("purging");

    /// <summary>Removes instances that have ended.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was removed.</returns>
    public virtual Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, CancellationToken cancellation)
        => PurgeAllInstancesAsync(filter, null, cancellation);

    /// <summary>Removes instances that have ended.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="options">How; null means those instances alone.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was removed.</returns>
    public virtual Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
        => throw NotSupported("purging");

    /// <summary>Runs an instance that has ended once more from the start.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="restartWithNewInstanceId">Whether the new run gets an id of its own.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Instance id of the new run.</returns>
    public virtual Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
        => throw NotSupported("restart");

    /// <summary>Takes a failed instance back to where it last worked and lets it go on.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the request is stored.</returns>
    public virtual Task RewindInstanceAsync(string instanceId, string reason, CancellationToken cancellation = default)
        => throw NotSupported("rewind");

    /// <summary>Lists the ids of instances that have ended, in order of their end.</summary>
    /// <param name="runtimeStatus">In one of these states; null means any.</param>
    /// <param name="completedTimeFrom">Ended then or later.</param>
    /// <param name="completedTimeTo">Ended then or earlier.</param>
    /// <param name="pageSize">Most ids on the page.</param>
    /// <param name="lastInstanceKey">Where to start, from an earlier page; null for the beginning.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A page of ids.</returns>
    public virtual Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default)
        => throw NotSupported("listing ids by the time of their end");

    /// <summary>Releases what the client holds.</summary>
    /// <returns>A task that ends when that is done.</returns>
    public abstract ValueTask DisposeAsync();

    private NotSupportedException NotSupported(string what) => new($"{GetType()} does not support {what}.");
}
