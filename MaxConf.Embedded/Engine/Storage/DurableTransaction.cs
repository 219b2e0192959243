using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>What one unit of work may change, and the note of what that makes ready.</summary>
internal sealed partial class DurableTransaction(SqliteSession session, RowIds ids, CommitEffects effects)
{
    /// <summary>Hands an orchestration something to take in.</summary>
    /// <param name="instanceId">Where it goes.</param>
    /// <param name="message">The event it will find in its history.</param>
    /// <param name="executionId">Only this execution may take it; null for whichever is current.</param>
    public void Send(string instanceId, HistoryEvent message, string? executionId = null)
    {
        var id = Insert(instanceId, executionId, HistoryJson.Write(message));
        effects.Arrivals.Add((instanceId, new(message, executionId, id)));
    }

    /// <summary>Has an instance look in the file for what waits for it.</summary>
    public void Wake(string instanceId) => effects.Instances.Add(instanceId);

    /// <summary>Sets a durable timer.</summary>
    public void SetTimer(string instanceId, string executionId, TimerFired message)
    {
        session.Execute(
            "INSERT INTO messages (instance_id, id, execution_id, timer_id, due_at, body) VALUES ($0, $1, $2, $3, $4, $5)",
            instanceId,
            ids.NextMessage(),
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
        Insert(entityId, null, HistoryJson.Write(request), due);
        if (due is { } time)
        {
            effects.Due(time);
        }
        else
        {
            Wake(entityId);
        }
    }

    /// <summary>Removes what has been taken in.</summary>
    public void Consume(string instanceId, long messageId) =>
        session.Execute("DELETE FROM messages WHERE instance_id = $0 AND id = $1", instanceId, messageId);

    /// <summary>Removes what waits for an instance that does not exist; nothing if it exists by now.</summary>
    public void DropMessages(string instanceId) => session.Execute(
        "DELETE FROM messages WHERE instance_id = $0 AND NOT EXISTS (SELECT 1 FROM instances WHERE instance_id = $0)", instanceId);

    /// <summary>Puts an activity on the list of what is to be run.</summary>
    public void Schedule(string instanceId, string executionId, TaskScheduled decision, string? traceParent)
    {
        var id = ids.NextActivity();
        session.Execute(
            "INSERT INTO activities (id, instance_id, execution_id, task_id, name, input) VALUES ($0, $1, $2, $3, $4, $5)",
            id,
            instanceId,
            executionId,
            decision.Id,
            decision.Name,
            decision.Input);
        effects.Activities.Add(new(id, instanceId, executionId, decision.Id, decision.Name, decision.Input, traceParent));
    }

    /// <summary>Takes an activity off the list: its answer is in a history, or nobody waits for it any more.</summary>
    /// <returns>Whether it was on the list.</returns>
    public bool Unschedule(ActivityTask task) => session.Execute("DELETE FROM activities WHERE id = $0", task.Id) > 0;

    /// <summary>Takes an activity off the list and keeps its answer for an orchestration that cannot take it in now.</summary>
    public void Answer(ActivityTask task, HistoryEvent answer)
    {
        if (Unschedule(task))
        {
            Send(task.InstanceId, answer, task.ExecutionId);
        }
    }

    /// <summary>Keeps an entity's state; null removes it.</summary>
    public void SaveEntity(string entityId, string? state, DateTimeOffset now)
    {
        effects.Changed[entityId] = OrchestrationRuntimeStatus.Running;
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

    private long Insert(string instanceId, string? executionId, string body, DateTimeOffset? due = null)
    {
        var id = ids.NextMessage();
        session.Execute(
            "INSERT INTO messages (instance_id, id, execution_id, due_at, body) VALUES ($0, $1, $2, $3, $4)",
            instanceId,
            id,
            executionId,
            due?.ToStoredDue(),
            body);
        return id;
    }
}
