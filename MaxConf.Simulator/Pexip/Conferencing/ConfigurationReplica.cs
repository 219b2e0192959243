using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>One node's copy of the configuration. Changes arrive after the replication delay, in order. Callers hold the lock.</summary>
internal sealed class ConfigurationReplica : IDisposable
{
    private readonly Lock _gate;
    private readonly TimeProvider _time;
    private readonly TimeSpan _delay;
    private readonly ConfigurationDatabase _copy = new();
    private readonly Queue<(DateTimeOffset Due, ConfigurationChange Change)> _arriving = [];
    private readonly ITimer _timer;

    public ConfigurationReplica(Lock gate, TimeProvider time, TimeSpan delay)
    {
        (_gate, _time, _delay) = (gate, time, delay);
        _timer = time.CreateTimer(_ => CatchUpLater(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Called for each change as it arrives.</summary>
    public event Action<ConfigurationChange>? Arrived;

    /// <summary>Changes the node does not know yet.</summary>
    public int Behind => _arriving.Count;

    /// <summary>A change on the management node sets out for this node.</summary>
    public void Send(ConfigurationChange change)
    {
        var wasEmpty = _arriving.Count == 0;
        _arriving.Enqueue((_time.GetUtcNow() + _delay, change));
        if (_delay == TimeSpan.Zero)
        {
            CatchUp();
        }
        else if (wasEmpty)
        {
            _timer.Change(_delay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>A change that the node has known from the start.</summary>
    public void Seed(ConfigurationChange change) => Apply(change);

    /// <summary>The service an alias leads to, as this node knows it; null if none.</summary>
    public ConfigurationRow? FindConference(string alias)
    {
        CatchUp();
        return _copy.Aliases.FindUnique("alias", alias) is { } row ? _copy.Conferences.Find((int)row.Integer("conference")) : null;
    }

    /// <summary>Whom a conference dials when it starts.</summary>
    public IReadOnlyList<ConfigurationRow> AutomaticParticipants(ConfigurationRow conference) =>
        _copy[AutomaticParticipantSchema.Name].Referring("conference", conference.Id);

    public void Dispose() => _timer.Dispose();

    private void CatchUpLater()
    {
        lock (_gate)
        {
            CatchUp();
        }
    }

    private void CatchUp()
    {
        var now = _time.GetUtcNow();
        while (_arriving.TryPeek(out var next) && next.Due <= now)
        {
            Apply(_arriving.Dequeue().Change);
        }

        if (_arriving.TryPeek(out var later))
        {
            _timer.Change(later.Due - now, Timeout.InfiniteTimeSpan);
        }
    }

    private void Apply(ConfigurationChange change)
    {
        if (change.New is { } row)
        {
            _copy[row.Schema.Name].Put(row);
        }
        else
        {
            _copy[change.Old!.Schema.Name].Remove(change.Old.Id);
        }

        Arrived?.Invoke(change);
    }
}
