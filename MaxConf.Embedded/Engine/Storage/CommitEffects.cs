using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>What a transaction made ready, told to the dispatchers once it is durable.</summary>
internal sealed class CommitEffects
{
    /// <summary>What orchestrations are to take in, in the order in which it was written.</summary>
    public List<(string InstanceId, Arrival Arrival)> Arrivals { get; } = [];

    /// <summary>Instances and entities that find something in the file.</summary>
    public HashSet<string> Instances { get; } = new(StringComparer.Ordinal);

    /// <summary>Activities to run.</summary>
    public List<ActivityTask> Activities { get; } = [];

    /// <summary>Instances that show something else of themselves than before, and their status; an entity is always running.</summary>
    public Dictionary<string, OrchestrationRuntimeStatus> Changed { get; } = new(StringComparer.Ordinal);

    /// <summary>When the earliest new message falls due; <see cref="DateTimeOffset.MaxValue"/> for none.</summary>
    public DateTimeOffset EarliestDue { get; private set; } = DateTimeOffset.MaxValue;

    public void Due(DateTimeOffset due) => EarliestDue = due < EarliestDue ? due : EarliestDue;

    public void Add(CommitEffects other)
    {
        Arrivals.AddRange(other.Arrivals);
        Instances.UnionWith(other.Instances);
        Activities.AddRange(other.Activities);
        foreach (var (instanceId, status) in other.Changed)
        {
            Changed[instanceId] = status;
        }

        Due(other.EarliestDue);
    }
}
