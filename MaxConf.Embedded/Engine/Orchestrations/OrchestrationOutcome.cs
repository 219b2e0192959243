using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>What a turn came to: to be written as one transaction.</summary>
internal sealed record OrchestrationOutcome
{
    /// <summary>What the turn adds to the history: the events taken in, then the decisions.</summary>
    public required IReadOnlyList<HistoryEvent> Appended { get; init; }

    public IReadOnlyList<int> CancelledTimers { get; init; } = [];

    /// <summary>The custom status from now on.</summary>
    public string? CustomStatus { get; init; }

    /// <summary>The end of the instance, if this is it.</summary>
    public ExecutionCompleted? Completed { get; init; }

    /// <summary>The execution that follows this one, if one does, and the events it takes over.</summary>
    public ExecutionStarted? Next { get; init; }

    public IReadOnlyList<EventRaised> CarriedOver { get; init; } = [];
}
