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

    /// <summary>The execution an instance is in now, as this transaction sees it; null where there is none.</summary>
    public string? ExecutionOf(string instanceId) =>
        session.Scalar<string>("SELECT execution_id FROM instances WHERE instance_id = $0", instanceId);

    /// <summary>Whether there is an instance that has not finished.</summary>
    public bool IsUnderWay(string instanceId) => StatusOf(instanceId) is { } status && !status.IsFinished();

    /// <summary>Begins an instance: its row, and the message that sets it going (at <paramref name="startAt"/>, if given).</summary>
    /// <remarks>Whatever stood under the same id is gone.</remarks>
    public void Start(
        string instanceId, ExecutionStarted started, IReadOnlyDictionary<string, string>? tags, DateTimeOffset? startAt = null)
    {
        Remove(instanceId);
        session.Execute(
            """
            INSERT INTO instances (instance_id, execution_id, name, status, created_at, updated_at, input, tags,
                                   parent_id, parent_execution_id, parent_task_id)
            VALUES ($0, $1, $2, $3, $4, $4, $5, $6, $7, $8, $9)
            """,
            instanceId,
            started.ExecutionId,
            started.Name,
            (int)OrchestrationRuntimeStatus.Pending,
            started.Timestamp.ToStored(),
            started.Input,
            tags is { Count: > 0 } ? JsonSerializer.Serialize(tags, HistoryJson.Default.IReadOnlyDictionaryStringString) : null,
            started.Parent?.InstanceId,
            started.Parent?.ExecutionId,
            started.Parent?.TaskId);
        SendStart(instanceId, started, startAt);
    }

    /// <summary>Replaces an instance's execution by a new one of the same instance.</summary>
    public void ContinueAsNew(string instanceId, ExecutionStarted started, IEnumerable<EventRaised> carriedOver)
    {
        session.Execute("DELETE FROM history WHERE instance_id = $0", instanceId);
        session.Execute("DELETE FROM messages WHERE instance_id = $0 AND execution_id IS NOT NULL", instanceId);
        session.Execute(
            "UPDATE instances SET execution_id = $1, input = $2, updated_at = $3 WHERE instance_id = $0",
            instanceId,
            started.ExecutionId,
            started.Input,
            started.Timestamp.ToStored());
        CarryOver(instanceId, started, carriedOver);
    }

    /// <summary>Keeps what an instance shows of itself.</summary>
    public void Update(string instanceId, OrchestrationRuntimeStatus status, string? customStatus, DateTimeOffset now)
    {
        session.Execute(
            "UPDATE instances SET status = $1, custom_status = $2, updated_at = $3 WHERE instance_id = $0",
            instanceId,
            (int)status,
            customStatus,
            now.ToStored());
        effects.Changed.Add(instanceId);
    }

    /// <summary>Ends an instance: its last status is kept, what still waited for it is dropped, its parent is answered.</summary>
    public void Finish(string instanceId, ExecutionCompleted completed)
    {
        session.Execute("DELETE FROM messages WHERE instance_id = $0", instanceId);
        session.Execute(
            "UPDATE instances SET status = $1, output = $2, failure = $3, updated_at = $4, completed_at = $4 WHERE instance_id = $0",
            instanceId,
            (int)completed.Status,
            completed.Output,
            completed.Failure is null ? null : JsonSerializer.Serialize(completed.Failure, HistoryJson.Default.TaskFailureDetails),
            completed.Timestamp.ToStored());
        effects.Changed.Add(instanceId);
        AnswerParent(instanceId, completed);
    }

    /// <summary>Adds to a history what has happened since.</summary>
    public void Append(string instanceId, long firstSequence, IEnumerable<HistoryEvent> events)
    {
        foreach (var step in events)
        {
            session.Execute(
                "INSERT INTO history (instance_id, sequence, event) VALUES ($0, $1, $2)",
                instanceId,
                firstSequence++,
                HistoryJson.Write(step));
        }
    }

    /// <summary>Removes all trace of an instance.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string instanceId)
    {
        if (session.Execute("DELETE FROM instances WHERE instance_id = $0", instanceId) == 0)
        {
            return false;
        }

        session.Execute("DELETE FROM history WHERE instance_id = $0", instanceId);
        session.Execute("DELETE FROM messages WHERE instance_id = $0", instanceId);
        session.Execute("DELETE FROM activities WHERE instance_id = $0", instanceId);
        return true;
    }

    /// <summary>The children of an instance that are still under way.</summary>
    public List<string> RunningChildrenOf(string instanceId) => session.Query(
        "SELECT instance_id FROM instances WHERE parent_id = $0 AND completed_at IS NULL", row => row.GetString(0), instanceId);

    private void AnswerParent(string instanceId, ExecutionCompleted completed)
    {
        const string Parent =
            "SELECT parent_id, parent_execution_id, parent_task_id FROM instances WHERE instance_id = $0 AND parent_id IS NOT NULL";
        var parents = session.Query(Parent, row => (row.GetString(0), row.GetString(1), row.GetInt32(2)), instanceId);
        foreach (var (id, execution, task) in parents)
        {
            AnswerEvent answer = completed.Status == OrchestrationRuntimeStatus.Completed
                ? new SubOrchestrationCompleted(completed.Timestamp, task, completed.Output)
                : new SubOrchestrationFailed(completed.Timestamp, task, completed.Failure ?? Terminated(completed));
            Send(id, answer, execution);
        }
    }

    private static TaskFailureDetails Terminated(ExecutionCompleted completed) =>
        new("Terminated", $"The sub-orchestration was terminated. {completed.Output}".TrimEnd(), null, null, null);

    private void SendStart(string instanceId, ExecutionStarted started, DateTimeOffset? startAt)
    {
        session.Execute(
            "INSERT INTO messages (instance_id, execution_id, due_at, body) VALUES ($0, $1, $2, $3)",
            instanceId,
            started.ExecutionId,
            startAt?.ToStoredDue(),
            HistoryJson.Write(started));
        if (startAt is { } due)
        {
            effects.Due(due);
        }
        else
        {
            effects.Instances.Add(instanceId);
        }
    }

    /// <summary>
    /// The new execution starts before anything that waits, and what the old one had taken in without using comes before what
    /// arrived later: so the events that wait are sent again behind those.
    /// </summary>
    private void CarryOver(string instanceId, ExecutionStarted started, IEnumerable<EventRaised> carriedOver)
    {
        var waiting = session.Query("SELECT body FROM messages WHERE instance_id = $0 ORDER BY id", row => row.GetString(0), instanceId);
        session.Execute("DELETE FROM messages WHERE instance_id = $0", instanceId);
        SendStart(instanceId, started, null);
        foreach (var raised in carriedOver)
        {
            Send(instanceId, raised);
        }

        foreach (var body in waiting)
        {
            session.Execute("INSERT INTO messages (instance_id, body) VALUES ($0, $1)", instanceId, body);
        }
    }
}
