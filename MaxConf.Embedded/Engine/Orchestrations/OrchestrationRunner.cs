using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>Runs a turn of an instance: reads it, works it out, writes what came of it in one transaction.</summary>
internal sealed class OrchestrationRunner(
    Database database, OrchestrationExecutor executor, TimeProvider time, ILogger<OrchestrationRunner> logger)
{
    /// <summary>Runs the next turn of an instance, if it has one. Only one call for an instance may be under way at a time.</summary>
    /// <returns>Whether more messages wait than one turn takes.</returns>
    public async Task<bool> RunAsync(string instanceId)
    {
        var now = time.GetUtcNow();
        var turn = database.Read(session => OrchestrationTurn.Load(session, instanceId, now));
        if (turn is null)
        {
            await database.Writer.WriteAsync(transaction => transaction.DropMessages(instanceId));
            return false;
        }

        if (turn.HasNews)
        {
            var outcome = executor.Execute(turn, now, InstanceIds.New());
            await database.Writer.WriteAsync(transaction => Write(transaction, turn, outcome, now));
            if (outcome.Completed is { Failure: { } failure })
            {
                Log.OrchestrationFailed(logger, turn.Instance.Name, instanceId, failure.ErrorType, failure.ErrorMessage);
            }
        }
        else if (turn.UsedUp.Count > 0)
        {
            await database.Writer.WriteAsync(transaction => transaction.Consume(turn.UsedUp));
        }

        return turn.MoreWaiting;
    }

    private void Write(DurableTransaction transaction, OrchestrationTurn turn, OrchestrationOutcome outcome, DateTimeOffset now)
    {
        var id = turn.Instance.InstanceId;

        // Replaced while its turn was worked out: what the old execution decided is void.
        if (transaction.ExecutionOf(id) != turn.Instance.ExecutionId)
        {
            return;
        }

        transaction.Consume(turn.UsedUp);
        var status = turn.Suspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running;
        transaction.Update(id, status, outcome.CustomStatus, now);
        foreach (var decision in outcome.Appended.OfType<DecisionEvent>())
        {
            Carry(transaction, turn, decision);
        }

        if (outcome.Next is { } next)
        {
            // Takes all of the old execution's timers with it.
            transaction.ContinueAsNew(id, next, outcome.CarriedOver);
            return;
        }

        foreach (var timer in outcome.CancelledTimers)
        {
            transaction.CancelTimer(id, turn.Instance.ExecutionId, timer);
        }

        transaction.Append(id, turn.History.Count, outcome.Appended);
        if (outcome.Completed is { } completed)
        {
            Finish(transaction, turn, outcome, completed);
        }
    }

    private static void Finish(
        DurableTransaction transaction, OrchestrationTurn turn, OrchestrationOutcome outcome, ExecutionCompleted completed)
    {
        var id = turn.Instance.InstanceId;
        transaction.Append(id, turn.History.Count + outcome.Appended.Count, [completed]);
        transaction.Finish(id, completed);
        if (turn.Terminated is not { Recursive: true } terminated)
        {
            return;
        }

        foreach (var child in transaction.RunningChildrenOf(id))
        {
            transaction.Send(child, terminated);
        }
    }

    /// <summary>Makes a decision happen.</summary>
    private void Carry(DurableTransaction transaction, OrchestrationTurn turn, DecisionEvent decision)
    {
        var (id, executionId) = (turn.Instance.InstanceId, turn.Instance.ExecutionId);
        switch (decision)
        {
            case TaskScheduled task:
                transaction.Schedule(id, executionId, task, turn.Started?.TraceParent);
                break;
            case TimerCreated timer:
                transaction.SetTimer(id, executionId, new TimerFired(timer.FireAt, timer.Id, timer.FireAt));
                break;
            case EventSent sent:
                transaction.Send(sent.InstanceId, new EventRaised(sent.Timestamp, sent.Name, sent.Input));
                break;
            case EntityCalled call:
                transaction.SendToEntity(call.EntityId, new(call.Operation, call.Input, new(id, executionId, call.Id)));
                break;
            case EntitySignaled signal:
                transaction.SendToEntity(signal.EntityId, new(signal.Operation, signal.Input, null), signal.SignalTime);
                break;
            case SubOrchestrationCreated child:
                StartChild(transaction, turn, child);
                break;
        }
    }

    private void StartChild(DurableTransaction transaction, OrchestrationTurn turn, SubOrchestrationCreated child)
    {
        var (id, executionId) = (turn.Instance.InstanceId, turn.Instance.ExecutionId);
        if (transaction.IsUnderWay(child.InstanceId))
        {
            var failure = new TaskFailureDetails(
                nameof(InvalidOperationException), $"An instance '{child.InstanceId}' is under way already.", null, null, null);
            transaction.Send(id, new SubOrchestrationFailed(child.Timestamp, child.Id, failure), executionId);
            return;
        }

        var parent = new ParentTask(turn.Instance.Name, id, executionId, child.Id);
        var started = new ExecutionStarted(child.Timestamp, child.Name, InstanceIds.New(), child.Input, parent, turn.Started?.TraceParent);
        transaction.Start(child.InstanceId, started, tags: null);
    }
}
