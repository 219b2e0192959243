using MaxConf.Embedded.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Engine;

/// <summary>The functions of a test, by name.</summary>
internal sealed class TestCatalog : ITaskCatalog
{
    private readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> _orchestrators = [];
    private readonly Dictionary<string, Func<ActivityInvocation, CancellationToken, Task<object?>>> _activities = [];
    private readonly Dictionary<string, Func<TaskEntityOperation, CancellationToken, Task<object?>>> _entities = [];

    public TestCatalog Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run)
    {
        _orchestrators[name] = run;
        return this;
    }

    public TestCatalog Activity<TInput>(string name, Func<TInput, Task<object?>> run)
    {
        _activities[name] = (call, _) => run(JsonDataConverter.Default.Deserialize<TInput>(call.SerializedInput)!);
        return this;
    }

    public TestCatalog Activity<TInput>(string name, Func<TInput, object?> run) =>
        Activity<TInput>(name, input => Task.FromResult(run(input)));

    /// <summary>An activity that looks at its call.</summary>
    public TestCatalog Call(string name, Func<ActivityInvocation, object?> run)
    {
        _activities[name] = (call, _) => Task.FromResult(run(call));
        return this;
    }

    public TestCatalog Entity(string name, Func<TaskEntityOperation, object?> run) =>
        SlowEntity(name, operation => Task.FromResult(run(operation)));

    /// <summary>An entity whose operations may wait for something.</summary>
    public TestCatalog SlowEntity(string name, Func<TaskEntityOperation, Task<object?>> run)
    {
        _entities[name] = (operation, _) => run(operation);
        return this;
    }

    public Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name) => _orchestrators.GetValueOrDefault(name);

    public Func<ActivityInvocation, CancellationToken, Task<object?>>? FindActivity(string name) => _activities.GetValueOrDefault(name);

    public Func<TaskEntityOperation, CancellationToken, Task<object?>>? FindEntity(string name) => _entities.GetValueOrDefault(name);
}
