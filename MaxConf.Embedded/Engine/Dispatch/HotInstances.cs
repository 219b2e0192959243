namespace MaxConf.Embedded.Engine.Dispatch;

/// <summary>
/// Which executions stay in memory between turns: those used last, up to a number of events in their histories together. The others
/// are read from the file and replayed when something comes in for them.
/// </summary>
internal sealed class HotInstances(int capacity)
{
    /// <summary>What an execution takes besides its history, counted in events.</summary>
    private const int Overhead = 16;

    private readonly LinkedList<LiveInstance> _byUse = [];
    private int _weight;

    /// <summary>An instance has rested after a turn.</summary>
    /// <returns>
    /// The instances at rest that no longer stay in memory; itself, if it keeps no session. However large one is, it stays while it is the
    /// last one used: else a fan-out would be read anew with every answer.
    /// </returns>
    public List<LiveInstance> Used(LiveInstance instance)
    {
        Remove(instance);
        if (instance.Session is null)
        {
            return [instance];
        }

        Add(instance);
        return Excess(instance);
    }

    private List<LiveInstance> Excess(LiveInstance used)
    {
        var excess = new List<LiveInstance>();
        for (var place = _byUse.First; place is not null && _weight > capacity;)
        {
            var (instance, next) = (place.Value, place.Next);
            if (!instance.IsBusy && instance != used)
            {
                Remove(instance);
                excess.Add(instance);
            }

            place = next;
        }

        return excess;
    }

    private void Add(LiveInstance instance)
    {
        instance.Weight = instance.Session!.Events + Overhead;
        instance.Place = _byUse.AddLast(instance);
        _weight += instance.Weight;
    }

    private void Remove(LiveInstance instance)
    {
        if (instance.Place is not { } place)
        {
            return;
        }

        _byUse.Remove(place);
        _weight -= instance.Weight;
        instance.Place = null;
    }
}
