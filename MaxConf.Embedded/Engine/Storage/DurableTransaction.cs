using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>What one unit of work may change, and the note of what that makes ready.</summary>
internal sealed partial class DurableTransaction(SqliteSession session, CommitEffects effects)
{
    /// <summary>Hands an instance something to take in, at once or when it falls due.</summary>
    /// <param name="instanceId">Where it goes.</param>
    /// <param name="message">The event it will find in its history.</param>
    /// <param name="executionId">Only this execution may take it; null for whichever is current.</param>
    public void Send(string instanceId, HistoryEvent message, string? executionId = null)
    {
        session.Execute(
            "INSERT INTO messages (instance_id, execution_id, body) VALUES ($0, $1, $2)",
            instanceId,
            executionId,
            HistoryJson.Write(message));
        effects.Instances.Add(instanceId);
    }

    /// <summary>Sets a durable timer.</summary>
    public void SetTimer(string instanceId, string executionId, TimerFired message)
    {
        session.Execute(
            "INSERT INTO messages (instance_id, execution_id, timer_id, due_at, body) VALUES ($0, $1, $2, $3, $4)",
            instanceId,
            executionId,
            message.Id,
            message.FireAt.ToStoredDue(),
            HistoryJson.Write(message));
        effects.Due(message.FireAt);
    }

    /// <summary>Takes a timer back. One that has fired already is no longer there, and the orchestrator ignores it.</summary>
    public void CancelTimer(string instanceId, string executionId, int timerId) => session.Execute(
        "DELETE FROM messages WHERE instance_id = $0 AND execution_id = $1 AND timer_id = $2", instanceId, executionId, timerId);

    /// <summary>Hands an entity an operation, at once or at <paramref name="due"/>.</summary>
    public void SendToEntity(string entityId, EntityOperationRequested request, DateTimeOffset? due = null)
    {
        session.Execute(
            "INSERT INTO messages (instance_id, due_at, body) VALUES ($0, $1, $2)",
            entityId,
            due?.ToStoredDue(),
            HistoryJson.Write(request));
        if (due is { } time)
        {
            effects.Due(time);
        }
        else
        {
            effects.Instances.Add(entityId);
        }
    }

    /// <summary>Removes what has been taken in.</summary>
    public void Consume(IEnumerable<long> messageIds)
    {
        foreach (var id in messageIds)
        {
            session.Execute("DELETE FROM messages WHERE id = $0", id);
        }
    }

    /// <summary>Removes what waits for an instance that does not exist; nothing if it exists by now.</summary>
    public void DropMessages(string instanceId) => session.Execute(
        "DELETE FROM messages WHERE instance_id = $0 AND NOT EXISTS (SELECT 1 FROM instances WHERE instance_id = $0)", instanceId);

    /// <summary>Puts an activity on the list of what is to be run.</summary>
    public void Schedule(string instanceId, string executionId, TaskScheduled decision, string? traceParent)
    {
        var id = session.Scalar<long>(
            "INSERT INTO activities (instance_id, execution_id, task_id, name, input) VALUES ($0, $1, $2, $3, $4) RETURNING id",
            instanceId,
            executionId,
            decision.Id,
            decision.Name,
            decision.Input);
        effects.Activities.Add(new(id, instanceId, executionId, decision.Id, decision.Name, decision.Input, traceParent));
    }

    /// <summary>Takes an activity off the list and hands its orchestration the answer; nothing if that was done before.</summary>
    public void Answer(ActivityTask task, AnswerEvent answer)
    {
        if (session.Execute("DELETE FROM activities WHERE id = $0", task.Id) == 0)
        {
            return;
        }

        Send(task.InstanceId, answer, task.ExecutionId);
    }

    /// <summary>Keeps an entity's state; null removes it.</summary>
    public void SaveEntity(string entityId, string? state, DateTimeOffset now)
    {
        effects.Changed.Add(entityId);
        if (state is null)
        {
            session.Execute("DELETE FROM entities WHERE entity_id = $0", entityId);
            return;
        }

        session.Execute(
            """
            INSERT INTO entities (entity_id, state, updated_at) VALUES ($0, $1, $2)
            ON CONFLICT (entity_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at
            """,
            entityId,
            state,
            now.ToStored());
    }
}
