using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>
/// Lives through an execution a second time, from its beginning, and compares all that it decided with the first time, inputs included.
/// So an orchestrator that reads the clock, or chance, or anything else that changes, is found where it does so, not when a crash has it
/// replayed some day.
/// </summary>
internal sealed class ReplayVerifier(ILoggerFactory loggerFactory)
{
    /// <param name="session">The execution, with its history before the turn.</param>
    /// <param name="outcome">What the turn brought.</param>
    /// <param name="orchestrator">The orchestrator's code.</param>
    /// <exception cref="NonDeterministicOrchestratorException">The second time came out otherwise.</exception>
    public void Verify(
        OrchestrationSession session, ExecutionOutcome outcome, Func<TaskOrchestrationContext, Task<object?>> orchestrator)
    {
        var context = new OrchestrationContext(session.Instance.InstanceId, session.Started!, loggerFactory);
        var second = new OrchestrationExecution(context, orchestrator);
        second.Replay(session.History.Take(session.Loaded));

        // What was decided before may have been by another version of the code, with other inputs; this process runs but one.
        context.Decisions.IsExact = true;
        second.Replay([.. session.History.Skip(session.Loaded), .. outcome.Events]);
        var first = session.Execution!.Context;
        Compare("custom status", first.CustomStatus.Json, context.CustomStatus.Json);
        if (outcome.Completed is { } completed)
        {
            Compare("output", completed.Output, second.Complete().Output);
        }

        Compare("input of the next execution", first.Next?.Input, context.Next?.Input);
    }

    private static void Compare(string what, string? first, string? second)
    {
        if (first != second)
        {
            throw new NonDeterministicOrchestratorException($"The orchestrator is not deterministic: run twice, it gives another {what}.");
        }
    }
}
