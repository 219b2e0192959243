using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>What a turn brought an execution.</summary>
internal sealed record ExecutionOutcome
{
    /// <summary>The event that began the execution; null for one that ended before.</summary>
    public required ExecutionStarted? Started { get; init; }

    /// <summary>What is added to its history: the events taken in, the decisions, the end if it came.</summary>
    public required IReadOnlyList<HistoryEvent> Events { get; init; }

    /// <summary>Decisions to be made happen.</summary>
    public IReadOnlyList<DecisionEvent> Decisions { get; init; } = [];

    /// <summary>Timers of earlier turns that were taken back.</summary>
    public IReadOnlyList<int> CancelledTimers { get; init; } = [];

    /// <summary>The end of the instance, if this is it.</summary>
    public ExecutionCompleted? Completed { get; init; }

    /// <summary>The execution that follows this one, if one does, and the events it takes over.</summary>
    public ExecutionStarted? Next { get; init; }

    public IReadOnlyList<EventRaised> CarriedOver { get; init; } = [];
}
