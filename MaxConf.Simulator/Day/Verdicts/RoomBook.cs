namespace MaxConf.Simulator.Day.Verdicts;

/// <summary>What the day itself knows of rooms: who got which, which was called, and whose deletion was asked for.</summary>
internal sealed class RoomBook
{
    private readonly Lock _gate = new();
    private readonly List<Handout> _handouts = [];
    private readonly HashSet<string> _entered = [];
    private readonly HashSet<string> _deletionsRequested = [];

    /// <summary>A citizen got a room.</summary>
    public void HandOut(string room, int citizen)
    {
        lock (_gate)
        {
            _handouts.Add(new(room, citizen));
        }
    }

    /// <summary>Somebody has joined: the room's end will follow from theirs.</summary>
    public void Enter(string room)
    {
        lock (_gate)
        {
            _entered.Add(room);
        }
    }

    /// <summary>A deletion is about to be asked for: it need not wait for anybody or anything.</summary>
    public void RequestDeletion(string room)
    {
        lock (_gate)
        {
            _deletionsRequested.Add(room);
        }
    }

    /// <summary>Rooms that nobody came to and nobody has taken back, so that they would stay for their unused lifetime.</summary>
    public IReadOnlyList<string> Unused()
    {
        lock (_gate)
        {
            return [.. _handouts.Select(handout => handout.Room).Distinct().Except(_entered).Except(_deletionsRequested)];
        }
    }

    /// <summary>Rooms that somebody has joined.</summary>
    public IReadOnlySet<string> Entered()
    {
        lock (_gate)
        {
            return new HashSet<string>(_entered);
        }
    }

    /// <summary>Everybody who got a room.</summary>
    public IReadOnlyList<Handout> Handouts()
    {
        lock (_gate)
        {
            return [.. _handouts];
        }
    }

    /// <summary>The rooms whose deletion was asked for.</summary>
    public IReadOnlySet<string> DeletionsRequested()
    {
        lock (_gate)
        {
            return new HashSet<string>(_deletionsRequested);
        }
    }
}
