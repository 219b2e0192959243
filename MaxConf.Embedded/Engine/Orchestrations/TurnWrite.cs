using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>Writes what a turn came to, as one transaction.</summary>
internal sealed class TurnWrite(OrchestrationTurn turn, TurnOutcome outcome)
{
    /// <summary>The execution that the turn began in, as the file must still have it.</summary>
    private readonly string _executionId = outcome.Executions[0].Started?.ExecutionId ?? turn.Session.Instance.ExecutionId;

    private InstanceRow Instance => turn.Session.Instance;

    private string InstanceId => Instance.InstanceId;

    /// <returns>False where the instance was replaced while the turn was worked out: what it decided is void.</returns>
    public bool Run(DurableTransaction transaction)
    {
        var status = turn.Session.IsSuspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running;
        if (!transaction.Update(Instance, _executionId, status, outcome.CustomStatus, turn.Session.Now))
        {
            return false;
        }

        turn.WriteIntake(transaction);
        if (turn.Taken.Any(arrival => arrival.Event is ExecutionResumed))
        {
            // A timer that fell due just now was passed over, as the file still said that the instance is suspended.
            transaction.Wake(InstanceId);
        }

        if (outcome.HasContinued)
        {
            transaction.ContinueAsNew(Instance, outcome.Last.Started!);
        }

        foreach (var execution in outcome.Executions)
        {
            Carry(transaction, execution);
        }

        End(transaction, outcome.Last);
        return true;
    }

    private void Carry(DurableTransaction transaction, ExecutionOutcome execution)
    {
        foreach (var timer in execution.CancelledTimers)
        {
            transaction.CancelTimer(InstanceId, execution.Started!.ExecutionId, timer);
        }

        foreach (var decision in execution.Decisions)
        {
            Carry(transaction, execution.Started!, decision);
        }
    }

    private void End(DurableTransaction transaction, ExecutionOutcome last)
    {
        if (last.Next is { } next)
        {
            transaction.ContinueAsNew(Instance, next);
            transaction.Postpone(InstanceId, next, last.CarriedOver);
            return;
        }

        transaction.Append(Instance, turn.Session.Turns, outcome.Events);
        if (last.Completed is { } completed)
        {
            transaction.Finish(Instance, completed);
            if (last.Started is not { Parent: null })
            {
                transaction.AnswerParent(InstanceId, completed);
            }

            TerminateChildren(transaction);
        }
    }

    private void TerminateChildren(DurableTransaction transaction)
    {
        if (turn.Taken.Select(arrival => arrival.Event).OfType<ExecutionTerminated>().FirstOrDefault() is not { Recursive: true } terminated)
        {
            return;
        }

        foreach (var child in transaction.RunningChildrenOf(InstanceId))
        {
            transaction.Send(child, terminated);
        }
    }

    /// <summary>Makes a decision happen.</summary>
    private void Carry(DurableTransaction transaction, ExecutionStarted execution, DecisionEvent decision)
    {
        var executionId = execution.ExecutionId;
        switch (decision)
        {
            case TaskScheduled task:
                transaction.Schedule(InstanceId, executionId, task, execution.TraceParent);
                break;
            case TimerCreated timer:
                transaction.SetTimer(InstanceId, executionId, new TimerFired(timer.FireAt, timer.Id, timer.FireAt));
                break;
            case EventSent sent:
                transaction.Send(sent.InstanceId, new EventRaised(sent.Timestamp, sent.Name, sent.Input));
                break;
            case EntityCalled call:
                transaction.SendToEntity(call.EntityId, new(call.Operation, call.Input, new(InstanceId, executionId, call.Id)));
                break;
            case EntitySignaled signal:
                transaction.SendToEntity(signal.EntityId, new(signal.Operation, signal.Input, null), signal.SignalTime);
                break;
            case SubOrchestrationCreated child:
                StartChild(transaction, execution, child);
                break;
        }
    }

    private void StartChild(DurableTransaction transaction, ExecutionStarted execution, SubOrchestrationCreated child)
    {
        if (transaction.IsUnderWay(child.InstanceId))
        {
            var failure = new TaskFailureDetails(
                nameof(InvalidOperationException), $"An instance '{child.InstanceId}' is under way already.", null, null, null);
            transaction.Send(InstanceId, new SubOrchestrationFailed(child.Timestamp, child.Id, failure), execution.ExecutionId);
            return;
        }

        var parent = new ParentTask(turn.Session.Instance.Name, InstanceId, execution.ExecutionId, child.Id);
        var started = new ExecutionStarted(child.Timestamp, child.Name, InstanceIds.New(), child.Input, parent, execution.TraceParent);
        transaction.Start(child.InstanceId, started, tags: null);
    }
}
