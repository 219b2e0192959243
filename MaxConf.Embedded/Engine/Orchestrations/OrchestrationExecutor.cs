using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>Works out what a turn comes to. Touches nothing but the session: the same turn gives the same outcome, but for its time.</summary>
/// <param name="catalog">Where orchestrators are found.</param>
/// <param name="loggerFactory">Makes the loggers that orchestrators ask for.</param>
/// <param name="verifier">Looks whether each turn would come out the same again; null trusts the orchestrators.</param>
internal sealed class OrchestrationExecutor(ITaskCatalog catalog, ILoggerFactory loggerFactory, ReplayVerifier? verifier)
{
    /// <summary>
    /// Bounds one turn. An orchestrator that continues as new without ever waiting goes on in the next turn, so that it can be
    /// terminated.
    /// </summary>
    private const int MaxExecutions = 16;

    /// <summary>Whether every turn is replayed, which takes all of the history.</summary>
    public bool VerifiesReplay => verifier is not null;

    /// <param name="session">The instance; it is moved on, and to be thrown away if the outcome is not written.</param>
    /// <param name="taken">What it takes in; not empty.</param>
    /// <param name="clock">The time now.</param>
    public TurnOutcome Execute(OrchestrationSession session, IReadOnlyList<HistoryEvent> taken, DateTimeOffset clock)
    {
        session.Tick(clock);
        if (session.Started is null && taken.OfType<ExecutionStarted>().FirstOrDefault() is { } started)
        {
            session.Begin(started);
        }

        List<ExecutionOutcome> executions = [Live(session, taken)];
        while (executions[^1] is { Next: { } next, CarriedOver: var carriedOver } && executions.Count < MaxExecutions)
        {
            session.Begin(next);
            executions.Add(Live(session, [next, .. carriedOver]));
        }

        return new(executions, session.CustomStatus);
    }

    private ExecutionOutcome Live(OrchestrationSession session, IReadOnlyList<HistoryEvent> taken)
    {
        List<HistoryEvent> news = [new OrchestratorStarted(session.Now), .. taken];
        try
        {
            return taken.OfType<ExecutionTerminated>().FirstOrDefault() is { } terminated
                ? End(session, news, new(session.Now, OrchestrationRuntimeStatus.Terminated, terminated.Output, null))
                : Advance(session, news);
        }
        catch (Exception e)
        {
            // Not deterministic, or thrown where nobody awaits it: it would be so again at every try.
            return End(session, news, new(session.Now, OrchestrationRuntimeStatus.Failed, null, Failures.Of(e)));
        }
    }

    private ExecutionOutcome Advance(OrchestrationSession session, List<HistoryEvent> news)
    {
        if (catalog.FindOrchestrator(session.Instance.Name) is not { } orchestrator)
        {
            var missing = new InvalidOperationException($"There is no orchestrator named '{session.Instance.Name}'.");
            return End(session, news, new(session.Now, OrchestrationRuntimeStatus.Failed, null, Failures.Of(missing)));
        }

        if (session.Execution is null)
        {
            var context = new OrchestrationContext(session.Instance.InstanceId, session.Started!, loggerFactory);
            session.Execution = new(context, orchestrator);
            session.Execution.Replay(session.History);
        }

        var outcome = Advance(session, session.Execution, news);
        verifier?.Verify(session, outcome, orchestrator);
        return outcome;
    }

    private static ExecutionOutcome Advance(OrchestrationSession session, OrchestrationExecution execution, List<HistoryEvent> news)
    {
        execution.Advance(news);
        var context = execution.Context;
        session.CustomStatus = context.CustomStatus.IsSet ? context.CustomStatus.Json : session.CustomStatus;
        var outcome = Waiting(session, context, news);

        // As in Durable Functions, nothing ends while a timer, an activity or a child is open.
        return execution.IsCompleted && !context.Decisions.HasOpen ? Completed(outcome, execution) : outcome;
    }

    private static ExecutionOutcome Waiting(OrchestrationSession session, OrchestrationContext context, List<HistoryEvent> news)
    {
        var decisions = context.Decisions.TakeNew();
        var cancelled = context.TakeCancelledTimers();
        news.AddRange(decisions);
        return new()
        {
            Started = session.Started,
            Events = news,
            Decisions = cancelled.Count == 0 ? decisions : decisions.FindAll(decision => !cancelled.Contains(decision.Id)),
            CancelledTimers = cancelled.FindAll(id => id < context.Decisions.NextId - decisions.Count),
        };
    }

    private static ExecutionOutcome Completed(ExecutionOutcome outcome, OrchestrationExecution execution)
    {
        var completed = execution.Complete();
        var context = execution.Context;
        if (completed.Failure is not null || context.Next is not { } next)
        {
            return outcome with { Events = [.. outcome.Events, completed], Completed = completed };
        }

        return outcome with
        {
            Next = outcome.Started! with
            {
                Timestamp = context.Now,
                ExecutionId = InstanceIds.New(),
                Input = next.Input,
                TraceParent = null,
            },
            CarriedOver = next.PreserveUnprocessedEvents ? context.Events.Buffered : [],
        };
    }

    private static ExecutionOutcome End(OrchestrationSession session, List<HistoryEvent> news, ExecutionCompleted completed) =>
        new() { Started = session.Started, Events = [.. news, completed], Completed = completed };
}
