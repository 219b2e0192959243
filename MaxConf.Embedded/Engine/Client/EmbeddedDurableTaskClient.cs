using System.Diagnostics;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Embedded.Management;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Converters;

namespace MaxConf.Embedded.Engine.Client;

/// <summary>The durable client of this process: every call that changes something completes when the change is on the disk.</summary>
internal sealed partial class EmbeddedDurableTaskClient(
    Database database, InstanceChanges changes, TimeProvider time) : DurableTaskClient("embedded")
{
    private readonly DataConverter _converter = JsonDataConverter.Default;

    /// <summary>Where instances are managed over HTTP; null for an engine without a host.</summary>
    public ManagementUrls? ManagementUrls { get; set; }

    public override DurableEntityClient Entities { get; } = new EmbeddedEntityClient(database, time);

    /// <remarks>
    /// An instance in one of the <see cref="StartOrchestrationOptions.DedupeStatuses"/> (by default: any that has not finished) is
    /// left as it is; in another it is replaced.
    /// </remarks>
    /// <exception cref="InvalidOperationException">Such an instance exists.</exception>
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var instanceId = InstanceIds.Orchestration(options?.InstanceId);
        var started = new ExecutionStarted(
            time.GetUtcNow(), orchestratorName.Name, InstanceIds.New(), _converter.Serialize(input), Parent: null, CurrentSpan());
        var kept = await database.Writer.WriteAsync(transaction => StartUnlessKept(transaction, instanceId, started, options));
        return kept is null
            ? instanceId
            : throw new InvalidOperationException($"An orchestration instance '{instanceId}' exists already, in status {kept}.");
    }

    /// <remarks>An event for an instance that does not exist or has finished is dropped.</remarks>
    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new EventRaised(time.GetUtcNow(), eventName, _converter.Serialize(eventPayload)), cancellation);

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var terminated = new ExecutionTerminated(
            time.GetUtcNow(), _converter.Serialize(options?.Output), options?.Recursive ?? false);
        return SendAsync(instanceId, terminated, cancellation);
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new ExecutionSuspended(time.GetUtcNow(), reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new ExecutionResumed(time.GetUtcNow(), reason), cancellation);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string? CurrentSpan() => Activity.Current is { IdFormat: ActivityIdFormat.W3C } span ? span.Id : null;

    /// <returns>The status of the instance that is kept; null where the new one was started.</returns>
    private static OrchestrationRuntimeStatus? StartUnlessKept(
        DurableTransaction transaction, string instanceId, ExecutionStarted started, StartOrchestrationOptions? options)
    {
        if (transaction.StatusOf(instanceId) is { } status && IsKept(status, options))
        {
            return status;
        }

        transaction.Start(instanceId, started, options?.Tags, options?.StartAt);
        return null;
    }

    private static bool IsKept(OrchestrationRuntimeStatus status, StartOrchestrationOptions? options) =>
        options?.DedupeStatuses is { } statuses
            ? statuses.Contains(status.ToString(), StringComparer.OrdinalIgnoreCase)
            : !status.IsFinished();

    private Task SendAsync(string instanceId, HistoryEvent message, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return database.Writer.WriteAsync(transaction =>
        {
            if (transaction.IsUnderWay(instanceId))
            {
                transaction.Send(instanceId, message);
            }
        });
    }
}
