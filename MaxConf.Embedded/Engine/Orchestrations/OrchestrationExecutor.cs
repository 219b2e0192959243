using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>Works out what a turn comes to. Touches nothing: the same turn gives the same outcome, but for its time.</summary>
internal sealed class OrchestrationExecutor(ITaskCatalog catalog, ILoggerFactory loggerFactory)
{
    /// <param name="turn">The turn; it has news.</param>
    /// <param name="now">The time the orchestrator will see.</param>
    /// <param name="nextExecutionId">The id for the execution that follows, should one.</param>
    public OrchestrationOutcome Execute(OrchestrationTurn turn, DateTimeOffset now, string nextExecutionId)
    {
        List<HistoryEvent> news = [new OrchestratorStarted(now), .. turn.News];
        if (turn.Terminated is { } terminated)
        {
            return End(turn, news, new(now, OrchestrationRuntimeStatus.Terminated, terminated.Output, null));
        }

        if (catalog.FindOrchestrator(turn.Instance.Name) is not { } orchestrator)
        {
            return Fail(turn, news, now, new InvalidOperationException($"There is no orchestrator named '{turn.Instance.Name}'."));
        }

        var context = new OrchestrationContext(turn.Instance.InstanceId, turn.Started!, loggerFactory);
        var execution = new OrchestrationExecution(context, orchestrator);
        try
        {
            execution.Replay(turn.History);
            execution.Advance(news);

            // As in Durable Functions, nothing ends while a timer, an activity or a child is open.
            return execution.IsCompleted && !context.Decisions.HasOpen
                ? Completed(turn, context, execution, news, nextExecutionId)
                : Waiting(turn, context, news);
        }
        catch (NonDeterministicOrchestratorException e)
        {
            return Fail(turn, news, now, e);
        }
    }

    private static OrchestrationOutcome Completed(
        OrchestrationTurn turn,
        OrchestrationContext context,
        OrchestrationExecution execution,
        List<HistoryEvent> news,
        string nextExecutionId)
    {
        ExecutionCompleted completed;
        try
        {
            completed = new(context.Now, OrchestrationRuntimeStatus.Completed, context.Serialize(execution.Result), null);
        }
        catch (Exception e)
        {
            var failure = Failures.Of(e);
            completed = new(context.Now, OrchestrationRuntimeStatus.Failed, null, failure);
        }

        if (completed.Failure is not null || context.Next is not { } next)
        {
            return Waiting(turn, context, news) with { Completed = completed };
        }

        var old = turn.Started!;
        return Waiting(turn, context, news) with
        {
            Next = old with { Timestamp = context.Now, ExecutionId = nextExecutionId, Input = next.Input, TraceParent = null },
            CarriedOver = next.PreserveUnprocessedEvents ? context.Events.Buffered : [],
        };
    }

    private static OrchestrationOutcome Waiting(OrchestrationTurn turn, OrchestrationContext context, List<HistoryEvent> news) => new()
    {
        Appended = [.. news, .. context.Decisions.New],
        CancelledTimers = context.CancelledTimers,
        CustomStatus = context.CustomStatus.IsSet ? context.CustomStatus.Json : turn.Instance.CustomStatus,
    };

    private static OrchestrationOutcome Fail(OrchestrationTurn turn, List<HistoryEvent> news, DateTimeOffset now, Exception exception) =>
        End(turn, news, new(now, OrchestrationRuntimeStatus.Failed, null, Failures.Of(exception)));

    private static OrchestrationOutcome End(OrchestrationTurn turn, List<HistoryEvent> news, ExecutionCompleted completed) =>
        new() { Appended = news, CustomStatus = turn.Instance.CustomStatus, Completed = completed };
}
