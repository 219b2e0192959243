using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Engine;

/// <summary>
/// The app's durable functions by name, whatever its case. Each returns its output before serialization; a name without a
/// function gives null.
/// </summary>
internal interface ITaskCatalog
{
    /// <summary>The orchestrator of that name.</summary>
    Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name);

    /// <summary>The activity of that name.</summary>
    Func<ActivityInvocation, CancellationToken, Task<object?>>? FindActivity(string name);

    /// <summary>The entity of that name.</summary>
    Func<TaskEntityOperation, CancellationToken, Task<object?>>? FindEntity(string name);
}
