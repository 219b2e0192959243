using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Activities;

/// <summary>Runs an activity and hands its answer to the orchestration: at least once, for a crash in between runs it again.</summary>
internal sealed class ActivityRunner(Database database, ITaskCatalog catalog, TimeProvider time, ILogger<ActivityRunner> logger)
{
    /// <exception cref="OperationCanceledException">The host stops; the activity stays on the list.</exception>
    public async Task RunAsync(ActivityTask task, CancellationToken stopping)
    {
        var answer = await ExecuteAsync(task, stopping);
        while (!await TryWriteAsync(task, answer))
        {
            await Task.Delay(EngineFault.Pause, time, stopping);
        }
    }

    private async Task<AnswerEvent> ExecuteAsync(ActivityTask task, CancellationToken stopping)
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

    /// <summary>The activity has been run: a file that refuses the answer for now is no reason to run it again.</summary>
    private async Task<bool> TryWriteAsync(ActivityTask task, AnswerEvent answer)
    {
        try
        {
            await database.Writer.WriteAsync(transaction => transaction.Answer(task, answer));
            return true;
        }
        catch (SqliteException e)
        {
            Log.AnswerNotWritten(logger, task.Name, task.InstanceId, e);
            return false;
        }
    }
}
