using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>
/// An instance between two turns: what the file says of it and, once a turn has been run, its orchestrator where it waits. The file is
/// the memory: a session can be thrown away at any time, and must be when a turn could not be written.
/// </summary>
internal sealed class OrchestrationSession
{
    /// <summary>A clock set back by more had been wrong before: an orchestrator that went on by it would set its timers far off.</summary>
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromHours(1);

    /// <param name="instance">The instance as it stands in the file.</param>
    /// <param name="turns">Its history, a list a turn.</param>
    /// <param name="lastMessageId">The newest message that is waiting for it.</param>
    public OrchestrationSession(InstanceRow instance, IReadOnlyList<List<HistoryEvent>> turns, long lastMessageId)
    {
        History = [.. turns.SelectMany(turn => turn)];
        (Instance, Turns, LastMessageId) = (instance, turns.Count, lastMessageId);
        Events = Loaded = History.Count;
        (ExecutionId, CustomStatus) = (instance.ExecutionId, instance.CustomStatus);
        IsSuspended = instance.Status == OrchestrationRuntimeStatus.Suspended;
        Started = History.OfType<ExecutionStarted>().FirstOrDefault();
        Now = History.OfType<OrchestratorStarted>().LastOrDefault()?.Timestamp ?? DateTimeOffset.MinValue;
    }

    /// <summary>The instance as it was when the session began.</summary>
    public InstanceRow Instance { get; }

    /// <summary>The execution it is in.</summary>
    public string ExecutionId { get; private set; }

    /// <summary>The event that began the execution; null while that has not come in.</summary>
    public ExecutionStarted? Started { get; private set; }

    /// <summary>What the file holds, for a replay: dropped after the first turn, unless every turn is to be replayed.</summary>
    public List<HistoryEvent> History { get; private set; }

    /// <summary>How many turns the execution has had.</summary>
    public int Turns { get; private set; }

    /// <summary>How many of these events were there when the session began.</summary>
    public int Loaded { get; private set; }

    /// <summary>How many events its history holds.</summary>
    public int Events { get; private set; }

    /// <summary>The newest message that it has taken in, or found waiting when it began.</summary>
    public long LastMessageId { get; set; }

    /// <summary>The orchestrator's time in its last turn.</summary>
    public DateTimeOffset Now { get; private set; }

    public string? CustomStatus { get; set; }

    /// <summary>Whether it takes in nothing but what resumes or ends it.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>The orchestrator where it waits; null while it has not been run.</summary>
    public OrchestrationExecution? Execution { get; set; }

    /// <summary>A turn begins. Where the clock was set back, the orchestrator's time stands still until it has caught up.</summary>
    public void Tick(DateTimeOffset clock) => Now = clock > Now || clock < Now - LongestStandstill ? clock : Now;

    /// <summary>The execution begins: the first of the instance, or one that follows another.</summary>
    public void Begin(ExecutionStarted started)
    {
        (ExecutionId, Started, Execution) = (started.ExecutionId, started, null);
        (History, Turns, Events, Loaded) = ([], 0, 0, 0);
        Tick(started.Timestamp);
    }

    /// <summary>A turn has been written.</summary>
    public void Grow(IReadOnlyList<HistoryEvent> events, bool keepHistory)
    {
        if (keepHistory)
        {
            History.AddRange(events);
        }
        else
        {
            History = [];
        }

        Turns++;
        Events += events.Count;
    }
}
