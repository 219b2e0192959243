using System.Collections.Frozen;
using MaxConf.Embedded.Engine;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Functions;

/// <summary>The app's durable functions, as the engine calls them.</summary>
internal sealed class TaskCatalog : ITaskCatalog
{
    private readonly FunctionRunner _runner;
    private readonly FrozenDictionary<string, Func<TaskOrchestrationContext, Task<object?>>> _orchestrators;
    private readonly FrozenDictionary<string, Func<ActivityInvocation, CancellationToken, Task<object?>>> _activities;
    private readonly FrozenDictionary<string, Func<TaskEntityOperation, CancellationToken, Task<object?>>> _entities;

    public TaskCatalog(FunctionCatalog catalog, FunctionRunner runner)
    {
        _runner = runner;
        _orchestrators = ByName(catalog.OfKind(TriggerKind.Orchestration), Orchestrator);
        _activities = ByName(catalog.OfKind(TriggerKind.Activity), Activity);
        _entities = ByName(catalog.OfKind(TriggerKind.Entity), Entity);
    }

    public Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name) => _orchestrators.GetValueOrDefault(name);

    public Func<ActivityInvocation, CancellationToken, Task<object?>>? FindActivity(string name) => _activities.GetValueOrDefault(name);

    public Func<TaskEntityOperation, CancellationToken, Task<object?>>? FindEntity(string name) => _entities.GetValueOrDefault(name);

    private Func<TaskOrchestrationContext, Task<object?>> Orchestrator(FunctionDescriptor function)
        => context => _runner.RunTurnAsync(_runner.Prepare(function, context, CancellationToken.None));

    private Func<ActivityInvocation, CancellationToken, Task<object?>> Activity(FunctionDescriptor function)
        => (activity, cancellation) => _runner.RunAsync(_runner.Prepare(function, activity, cancellation));

    private Func<TaskEntityOperation, CancellationToken, Task<object?>> Entity(FunctionDescriptor function)
        => async (operation, cancellation) =>
        {
            var invocation = _runner.Prepare(function, operation, cancellation);
            var dispatcher = new TaskEntityDispatcher(operation, invocation.InstanceServices);
            invocation.Trigger = dispatcher;
            await _runner.RunAsync(invocation);
            return dispatcher.Result;
        };

    private static FrozenDictionary<string, T> ByName<T>(IEnumerable<FunctionDescriptor> functions, Func<FunctionDescriptor, T> caller)
        => functions.ToFrozenDictionary(DurableName, caller, StringComparer.OrdinalIgnoreCase);

    private static string DurableName(FunctionDescriptor function) => function.Signature.Trigger switch
    {
        OrchestrationTriggerAttribute { Orchestration: { } name } => name,
        ActivityTriggerAttribute { Activity: { } name } => name,
        EntityTriggerAttribute { EntityName: { } name } => name,
        _ => function.Name,
    };
}
