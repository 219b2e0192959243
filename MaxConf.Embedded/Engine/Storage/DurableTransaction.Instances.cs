using System.Text.Json;
using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Storage;

internal sealed partial class DurableTransaction
{
    /// <summary>The status an instance has now, as this transaction sees it; null where there is none.</summary>
    public OrchestrationRuntimeStatus? StatusOf(string instanceId) =>
        session.Scalar<object>("SELECT status FROM instances WHERE instance_id = $0", instanceId) is long status
            ? (OrchestrationRuntimeStatus)status
            : null;

    /// <summary>Whether there is an instance that has not finished.</summary>
    public bool IsUnderWay(string instanceId) => StatusOf(instanceId) is { } status && !status.IsFinished();

    /// <summary>Begins an instance: its row, and the message that sets it going (at <paramref name="startAt"/>, if given).</summary>
    /// <remarks>Whatever stood under the same id is gone.</remarks>
    public void Start(
        string instanceId, ExecutionStarted started, IReadOnlyDictionary<string, string>? tags, DateTimeOffset? startAt = null)
    {
        Remove(instanceId);
        var row = new InstanceRow(ids.NextInstance(), instanceId, started, tags is { Count: > 0 } ? Write(tags) : null);
        session.Execute(
            """
            INSERT INTO instances (key, instance_id, execution_id, name, status, created_at, updated_at, input, tags,
                                   parent_id, parent_execution_id, parent_task_id)
            VALUES ($0, $1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10)
            """,
            row.Key,
            instanceId,
            started.ExecutionId,
            started.Name,
            (int)OrchestrationRuntimeStatus.Pending,
            started.Timestamp.ToStored(),
            started.Input,
            row.Tags,
            started.Parent?.InstanceId,
            started.Parent?.ExecutionId,
            started.Parent?.TaskId);
        var message = Insert(instanceId, started.ExecutionId, HistoryJson.Write(started.WithoutInput()), startAt);
        if (startAt is { } due)
        {
            effects.Due(due);
        }
        else
        {
            effects.Arrivals.Add((instanceId, new(started, started.ExecutionId, message) { Begun = row }));
        }
    }

    /// <summary>Keeps what an instance shows of itself after a turn.</summary>
    /// <returns>False where the instance was replaced since: what the turn decided is void.</returns>
    public bool Update(
        InstanceRow instance, string executionId, OrchestrationRuntimeStatus status, string? customStatus, DateTimeOffset now)
    {
        var isStillThere = session.Execute(
            "UPDATE instances SET status = $2, custom_status = $3, updated_at = $4 WHERE key = $0 AND execution_id = $1",
            instance.Key,
            executionId,
            (int)status,
            customStatus,
            now.ToStored()) > 0;
        if (isStillThere)
        {
            effects.Changed[instance.InstanceId] = status;
        }

        return isStillThere;
    }

    /// <summary>Replaces an instance's execution by a new one of the same instance: history and timers of the old one are gone.</summary>
    public void ContinueAsNew(InstanceRow instance, ExecutionStarted started)
    {
        session.Execute("DELETE FROM history WHERE instance_key = $0", instance.Key);
        session.Execute("DELETE FROM messages WHERE instance_id = $0 AND execution_id IS NOT NULL", instance.InstanceId);
        session.Execute(
            "UPDATE instances SET execution_id = $1, input = $2 WHERE key = $0", instance.Key, started.ExecutionId, started.Input);
    }

    /// <summary>
    /// Leaves an execution to a later turn. It starts before anything that waits, and what the one before had taken in without using
    /// comes before what arrived later: so the events that wait are sent again behind those.
    /// </summary>
    public void Postpone(string instanceId, ExecutionStarted started, IEnumerable<EventRaised> carriedOver)
    {
        var waiting = session.Query("SELECT body FROM messages WHERE instance_id = $0 ORDER BY id", row => row.GetString(0), instanceId);
        session.Execute("DELETE FROM messages WHERE instance_id = $0", instanceId);
        Insert(instanceId, started.ExecutionId, HistoryJson.Write(started.WithoutInput()));
        foreach (var body in carriedOver.Select(HistoryJson.Write).Concat(waiting))
        {
            Insert(instanceId, null, body);
        }

        Wake(instanceId);
    }

    /// <summary>Ends an instance: its last status is kept, what still waited for it is dropped.</summary>
    public void Finish(InstanceRow instance, ExecutionCompleted completed)
    {
        effects.Changed[instance.InstanceId] = completed.Status;
        session.Execute("DELETE FROM messages WHERE instance_id = $0", instance.InstanceId);
        session.Execute(
            "UPDATE instances SET status = $1, output = $2, failure = $3, completed_at = $4 WHERE key = $0",
            instance.Key,
            (int)completed.Status,
            completed.Output,
            completed.Failure is null ? null : JsonSerializer.Serialize(completed.Failure, HistoryJson.Default.TaskFailureDetails),
            completed.Timestamp.ToStored());
    }

    /// <summary>Tells the parent of a child that has ended, if it has one.</summary>
    public void AnswerParent(string instanceId, ExecutionCompleted completed)
    {
        const string Parent =
            "SELECT parent_id, parent_execution_id, parent_task_id FROM instances WHERE instance_id = $0 AND parent_id IS NOT NULL";
        var parents = session.Query(Parent, row => (row.GetString(0), row.GetString(1), row.GetInt32(2)), instanceId);
        foreach (var (id, execution, task) in parents)
        {
            Send(id, Answer(completed, task), execution);
        }
    }

    /// <summary>Adds what a turn brought to a history.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="turn">How many turns the history holds already.</param>
    /// <param name="events">The turn's events, as <see cref="HistoryJson"/> writes them.</param>
    public void Append(InstanceRow instance, int turn, string events) => session.Execute(
        "INSERT INTO history (instance_key, turn, events) VALUES ($0, $1, $2)", instance.Key, turn, events);

    /// <summary>Removes all trace of an instance, and what was sent to it before there was one.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string instanceId)
    {
        session.Execute("DELETE FROM messages WHERE instance_id = $0", instanceId);
        if (session.KeyOf(instanceId) is not { } key)
        {
            return false;
        }

        session.Execute("DELETE FROM instances WHERE key = $0", key);
        session.Execute("DELETE FROM history WHERE instance_key = $0", key);
        session.Execute("DELETE FROM activities WHERE instance_id = $0", instanceId);
        return true;
    }

    /// <summary>The children of an instance that are still under way.</summary>
    public List<string> RunningChildrenOf(string instanceId) => session.Query(
        "SELECT instance_id FROM instances WHERE parent_id = $0 AND completed_at IS NULL", row => row.GetString(0), instanceId);

    private static AnswerEvent Answer(ExecutionCompleted completed, int taskId) =>
        completed.Status == OrchestrationRuntimeStatus.Completed
            ? new SubOrchestrationCompleted(completed.Timestamp, taskId, completed.Output)
            : new SubOrchestrationFailed(completed.Timestamp, taskId, completed.Failure ?? Terminated(completed));

    private static TaskFailureDetails Terminated(ExecutionCompleted completed) =>
        new("Terminated", $"The sub-orchestration was terminated. {completed.Output}".TrimEnd(), null, null, null);

    private static string Write(IReadOnlyDictionary<string, string> tags) =>
        JsonSerializer.Serialize(tags, HistoryJson.Default.IReadOnlyDictionaryStringString);
}
