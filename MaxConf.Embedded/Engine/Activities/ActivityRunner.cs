using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Activities;

/// <summary>Runs an activity: at least once, as it stays on the list until a turn has taken its answer in.</summary>
internal sealed class ActivityRunner(ITaskCatalog catalog, TimeProvider time, ILogger<ActivityRunner> logger)
{
    /// <summary>Gives what came of it.</summary>
    /// <exception cref="OperationCanceledException">The host stops; the activity stays on the list.</exception>
    public async Task<AnswerEvent> RunAsync(ActivityTask task, CancellationToken stopping)
    {
        try
        {
            var activity = catalog.FindActivity(task.Name)
                ?? throw new InvalidOperationException($"There is no activity named '{task.Name}'.");
            var invocation = new ActivityInvocation(new ActivityContext(task.Name, task.InstanceId), task.Input, task.TraceParent);
            var result = await activity(invocation, stopping);
            return new TaskCompleted(time.GetUtcNow(), task.TaskId, JsonDataConverter.Default.Serialize(result));
        }
        catch (Exception e) when (stopping.IsCancellationRequested)
        {
            // However it says so, it broke off because the host stops: no failure of the activity's.
            throw new OperationCanceledException("The host stops.", e, stopping);
        }
        catch (Exception e)
        {
            Log.ActivityFailed(logger, task.Name, task.InstanceId, e);
            return new TaskFailed(time.GetUtcNow(), task.TaskId, Failures.Of(e));
        }
    }
}
