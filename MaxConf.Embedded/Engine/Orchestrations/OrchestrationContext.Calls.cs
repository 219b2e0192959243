using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask;

namespace MaxConf.Embedded.Engine.Orchestrations;

internal sealed partial class OrchestrationContext
{
    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        var json = Serialize(input);
        return Deserialize<TResult>(await RetryAsync(options?.Retry, () => CallActivityOnceAsync(name.Name, json)));
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        var json = Serialize(input);

        // Drawn here, so that every retry is of the same child.
        var instanceId = InstanceIds.Orchestration((options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N"));
        return Deserialize<TResult>(await RetryAsync(options?.Retry, () => CallChildOnceAsync(orchestratorName.Name, instanceId, json)));
    }

    internal Task<string?> CallEntityOnceAsync(string entityId, string operation, string? input)
    {
        var id = Decisions.NextId;
        return DecideAsync(new EntityCalled(Now, id, entityId, operation, input), operation);
    }

    private Task<string?> CallActivityOnceAsync(string name, string? input) =>
        DecideAsync(new TaskScheduled(Now, Decisions.NextId, name, input), name);

    private Task<string?> CallChildOnceAsync(string name, string childId, string? input) =>
        DecideAsync(new SubOrchestrationCreated(Now, Decisions.NextId, name, childId, input), name);

    /// <summary>Notes a decision and waits for what comes of it.</summary>
    private Task<string?> DecideAsync(DecisionEvent decision, string name)
    {
        var answered = new TaskCompletionSource<string?>();
        Decisions.Add(decision, answer =>
        {
            var (result, failure) = answer switch
            {
                TaskCompleted completed => (completed.Result, null),
                SubOrchestrationCompleted completed => (completed.Result, null),
                TaskFailed failed => (null, failed.Failure),
                SubOrchestrationFailed failed => (null, failed.Failure),
                EntityResponded responded => (responded.Result, responded.Failure),
                _ => ((string?)null, (TaskFailureDetails?)null),
            };
            if (failure is null)
            {
                answered.SetResult(result);
            }
            else
            {
                answered.SetException(new TaskFailedException(name, decision.Id, failure));
            }
        });
        return answered.Task;
    }
}
