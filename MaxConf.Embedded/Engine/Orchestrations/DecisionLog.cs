using MaxConf.Embedded.Engine.History;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>
/// What an orchestrator has decided in this execution, in order. Decisions that the history holds are confirmed by it; the rest are
/// new. Each open one waits here for its answer.
/// </summary>
internal sealed class DecisionLog
{
    private readonly Queue<DecisionEvent> _new = [];
    private readonly Dictionary<int, Action<AnswerEvent>> _open = [];

    /// <summary>The id that the next decision gets.</summary>
    public int NextId { get; private set; }

    /// <summary>Whether decisions must be the same in everything. By default in kind and name only: inputs and times may change.</summary>
    public bool IsExact { get; set; }

    /// <summary>Whether any decision waits for its answer.</summary>
    public bool HasOpen => _open.Count > 0;

    /// <summary>Notes a decision that nobody waits for.</summary>
    public void Add(DecisionEvent decision)
    {
        _new.Enqueue(decision);
        NextId++;
    }

    /// <summary>Notes a decision; <paramref name="answered"/> hears its answer.</summary>
    public void Add(DecisionEvent decision, Action<AnswerEvent> answered)
    {
        Add(decision);
        _open.Add(decision.Id, answered);
    }

    /// <summary>No longer waits for an answer.</summary>
    public void Abandon(int id) => _open.Remove(id);

    /// <summary>Hands over an answer. One that nobody waits for (a timer taken back, a second delivery) is let go.</summary>
    public void Answer(AnswerEvent answer)
    {
        if (_open.Remove(answer.Id, out var answered))
        {
            answered(answer);
        }
    }

    /// <summary>Gives the decisions that the history does not hold yet; it is about to.</summary>
    public List<DecisionEvent> TakeNew()
    {
        List<DecisionEvent> decisions = [.. _new];
        _new.Clear();
        return decisions;
    }

    /// <summary>Checks a step of the history against what the replay decided.</summary>
    /// <exception cref="NonDeterministicOrchestratorException">They differ in kind, name or target.</exception>
    public void Confirm(DecisionEvent recorded)
    {
        if (_new.TryDequeue(out var replayed) && replayed == recorded)
        {
            return;
        }

        if (IsExact || replayed is null || !IsSame(replayed, recorded))
        {
            throw new NonDeterministicOrchestratorException(
                $"The orchestrator is not deterministic: at step {recorded.Id} the history has {Describe(recorded)}, "
                + $"the replay {(replayed is null ? "nothing" : Describe(replayed))}.");
        }
    }

    /// <summary>Checks that the replay of the whole history decided nothing beyond it.</summary>
    /// <exception cref="NonDeterministicOrchestratorException">It did.</exception>
    public void ConfirmEnd()
    {
        if (_new.TryPeek(out var surplus))
        {
            throw new NonDeterministicOrchestratorException(
                $"The orchestrator is not deterministic: at step {surplus.Id} the replay has {Describe(surplus)}, the history nothing.");
        }
    }

    /// <summary>
    /// Compares what must not change while an instance is under way: the kind and the name, as Durable Functions does, and who is
    /// addressed. Inputs and times may change.
    /// </summary>
    private static bool IsSame(DecisionEvent a, DecisionEvent b) => (a, b) switch
    {
        (TaskScheduled x, TaskScheduled y) => Same(x.Name, y.Name),
        (SubOrchestrationCreated x, SubOrchestrationCreated y) => Same(x.Name, y.Name) && x.InstanceId == y.InstanceId,
        (TimerCreated, TimerCreated) => true,
        (EventSent x, EventSent y) => Same(x.Name, y.Name) && x.InstanceId == y.InstanceId,
        (EntityCalled x, EntityCalled y) => Same(x.Operation, y.Operation) && x.EntityId == y.EntityId,
        (EntitySignaled x, EntitySignaled y) => Same(x.Operation, y.Operation) && x.EntityId == y.EntityId,
        _ => false,
    };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string Describe(DecisionEvent decision) => decision switch
    {
        TaskScheduled task => $"activity '{task.Name}'",
        SubOrchestrationCreated child => $"sub-orchestration '{child.Name}' as '{child.InstanceId}'",
        TimerCreated => "a timer",
        EventSent sent => $"event '{sent.Name}' to '{sent.InstanceId}'",
        EntityCalled call => $"call of '{call.Operation}' on entity '{call.EntityId}'",
        EntitySignaled signal => $"signal '{signal.Operation}' to entity '{signal.EntityId}'",
        _ => decision.GetType().Name,
    };
}
