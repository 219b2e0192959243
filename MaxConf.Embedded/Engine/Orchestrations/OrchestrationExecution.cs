using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>
/// Lives through an execution: the events it has had, to bring the orchestrator to where it was, then the new ones, to see what it
/// decides. It can go on like that turn after turn, or be thrown away after any: another one that replays the same events comes to the
/// same point.
/// </summary>
internal sealed class OrchestrationExecution(OrchestrationContext context, Func<TaskOrchestrationContext, Task<object?>> orchestrator)
{
    private readonly OrchestratorThread _thread = new();
    private Task<object?>? _running;

    /// <summary>Whether the orchestrator has returned or thrown.</summary>
    public bool IsCompleted => _running is { IsCompleted: true };

    public OrchestrationContext Context => context;

    /// <summary>The end that it came to: what the orchestrator returned, or threw.</summary>
    public ExecutionCompleted Complete()
    {
        try
        {
            var output = context.Serialize(_running!.GetAwaiter().GetResult());
            return new(context.Now, OrchestrationRuntimeStatus.Completed, output, null);
        }
        catch (Exception e)
        {
            return new(context.Now, OrchestrationRuntimeStatus.Failed, null, Failures.Of(e));
        }
    }

    /// <exception cref="NonDeterministicOrchestratorException">The code decides otherwise than the history tells.</exception>
    public void Replay(IEnumerable<HistoryEvent> history)
    {
        context.Replaying = true;
        foreach (var step in history)
        {
            Live(step);
        }

        context.Decisions.ConfirmEnd();
    }

    /// <summary>Lives on through new events.</summary>
    /// <exception cref="NonDeterministicOrchestratorException">The orchestrator awaits something that is not durable.</exception>
    public void Advance(IEnumerable<HistoryEvent> events)
    {
        context.Replaying = false;
        foreach (var step in events)
        {
            Live(step);
        }

        ThrowIfAstray();
    }

    /// <summary>An orchestrator that waits for something else than its context gives would never be woken.</summary>
    private void ThrowIfAstray()
    {
        var waits = context.Decisions.HasOpen || context.Events.HasWaiters;
        if (_thread.WasLeft || !IsCompleted && !waits)
        {
            throw new NonDeterministicOrchestratorException(
                "The orchestrator is not deterministic: it awaits something that is not a task of its context. I/O belongs into activities.");
        }
    }

    /// <summary>So that what the orchestrator throws before its first await ends it like what it throws later.</summary>
    private async Task<object?> StartAsync() => await orchestrator(context);

    private void Live(HistoryEvent step)
    {
        switch (step)
        {
            case OrchestratorStarted:
                context.Now = step.Timestamp;
                break;
            case ExecutionStarted:
                _thread.Run(() => _running = StartAsync());
                break;
            case DecisionEvent decision:
                context.Decisions.Confirm(decision);
                break;
            case AnswerEvent answer:
                _thread.Run(() => context.Decisions.Answer(answer));
                break;
            case EventRaised raised when IsCompleted:
                context.Events.Keep(raised);
                break;
            case EventRaised raised:
                _thread.Run(() => context.Events.Raise(raised));
                break;
        }
    }
}
