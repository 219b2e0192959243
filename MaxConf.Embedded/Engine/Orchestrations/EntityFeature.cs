using System.Diagnostics.CodeAnalysis;
using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>An orchestrator's ways to reach entities. Critical sections over several entities are not offered by this host.</summary>
internal sealed class EntityFeature(OrchestrationContext context) : TaskOrchestrationEntityFeature
{
    public override async Task<TResult> CallEntityAsync<TResult>(
        EntityInstanceId id, string operationName, object? input = null, CallEntityOptions? options = null) =>
        context.Deserialize<TResult>(await CallAsync(id, operationName, input));

    public override Task CallEntityAsync(
        EntityInstanceId id, string operationName, object? input = null, CallEntityOptions? options = null) =>
        CallAsync(id, operationName, input);

    public override Task SignalEntityAsync(
        EntityInstanceId id, string operationName, object? input = null, SignalEntityOptions? options = null)
    {
        var decision = new EntitySignaled(
            context.Now, context.Decisions.NextId, id.ToString(), operationName, context.Serialize(input), options?.SignalTime);
        context.Decisions.Add(decision);
        return Task.CompletedTask;
    }

    /// <exception cref="NotSupportedException">Always.</exception>
    public override Task<IAsyncDisposable> LockEntitiesAsync(IEnumerable<EntityInstanceId> entityIds) =>
        throw new NotSupportedException("The embedded host offers no critical sections: put what must be atomic into one entity.");

    public override bool InCriticalSection([NotNullWhen(true)] out IReadOnlyList<EntityInstanceId>? entityIds)
    {
        entityIds = null;
        return false;
    }

    private async Task<string?> CallAsync(EntityInstanceId id, string operationName, object? input)
    {
        try
        {
            return await context.CallEntityOnceAsync(id.ToString(), operationName, context.Serialize(input));
        }
        catch (TaskFailedException failed)
        {
            throw new EntityOperationFailedException(id, operationName, failed.FailureDetails);
        }
    }
}
