using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Engine.Entities;

/// <summary>An entity's state and what its operations decided, while a turn lasts.</summary>
internal sealed class EntityTurn(EntityInstanceId id, string? state)
{
    private readonly List<Action<DurableTransaction, DateTimeOffset>> _effects = [];
    private string? _stateBefore;
    private int _effectsBefore;

    public EntityInstanceId Id => id;

    /// <summary>The state as JSON; null for an entity that has none, and so does not exist.</summary>
    public string? State { get; set; } = state;

    /// <summary>What is to be written besides the state.</summary>
    public IReadOnlyList<Action<DurableTransaction, DateTimeOffset>> Effects => _effects;

    /// <summary>Remembers where an operation began.</summary>
    public void Begin() => (_stateBefore, _effectsBefore) = (State, _effects.Count);

    /// <summary>Undoes an operation.</summary>
    public void RollBack()
    {
        State = _stateBefore;
        _effects.RemoveRange(_effectsBefore, _effects.Count - _effectsBefore);
    }

    /// <summary>Answers the orchestration that asked; nothing where none waits.</summary>
    public void Answer(EntityCaller? caller, string? result, TaskFailureDetails? failure)
    {
        if (caller is null)
        {
            return;
        }

        _effects.Add((transaction, now) => transaction.Send(
            caller.InstanceId, new EntityResponded(now, caller.TaskId, result, failure), caller.ExecutionId));
    }

    public void Signal(EntityInstanceId target, string operation, string? input, DateTimeOffset? due) =>
        _effects.Add((transaction, _) => transaction.SendToEntity(target.ToString(), new(operation, input, null), due));

    /// <summary>Starts an orchestration; under the id of one that is under way, nothing.</summary>
    /// <returns>The instance id.</returns>
    public string Start(string name, string? input, StartOrchestrationOptions? options)
    {
        var instanceId = InstanceIds.Orchestration(options?.InstanceId);
        _effects.Add((transaction, now) =>
        {
            if (transaction.IsUnderWay(instanceId))
            {
                return;
            }

            transaction.Start(instanceId, new(now, name, InstanceIds.New(), input, null), options?.Tags, options?.StartAt);
        });
        return instanceId;
    }
}
