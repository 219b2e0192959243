using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>What a turn came to: to be written as one transaction.</summary>
/// <param name="Executions">Those it went through, one after the other: more than one where the orchestrator continued as new.</param>
/// <param name="CustomStatus">The custom status from now on.</param>
internal sealed record TurnOutcome(IReadOnlyList<ExecutionOutcome> Executions, string? CustomStatus)
{
    /// <summary>The execution the instance is left in.</summary>
    public ExecutionOutcome Last => Executions[^1];

    /// <summary>Whether the execution waits for what comes next.</summary>
    public bool IsWaiting => Last is { Completed: null, Next: null };

    /// <summary>Whether the instance is in another execution than before the turn.</summary>
    public bool HasContinued => Executions.Count > 1;

    /// <summary>Its part of the history, made here so that the writer need not.</summary>
    public string Events { get; } =
        HistoryJson.Write([.. Executions[^1].Events.Select(step => step is ExecutionStarted started ? started.WithoutInput() : step)]);
}
