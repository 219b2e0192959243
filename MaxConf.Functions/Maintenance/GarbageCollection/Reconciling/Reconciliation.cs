using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Reconciling;

/// <summary>
/// The rules by which rooms' orchestrations and VMRs are compared. Pure. The VMRs go by one at a time, in any order; only the
/// orchestrations and what is out of order stay in memory.
/// </summary>
internal sealed class Reconciliation
{
    private readonly Findings _findings = new();
    private readonly Dictionary<string, RoomInstance> _underWay;
    private readonly Dictionary<string, RoomInstance> _ended;
    private readonly ILookup<int, RoomInstance> _byVmr;
    private readonly HashSet<string> _unseen;
    private readonly DateTimeOffset _now;
    private readonly GarbageCollectionOptions _limits;

    /// <param name="instances">The rooms' orchestrations: those under way, and those that ended before their time.</param>
    /// <param name="now">When they were read.</param>
    /// <param name="limits">How much is too much.</param>
    public Reconciliation(IReadOnlyCollection<RoomInstance> instances, DateTimeOffset now, GarbageCollectionOptions limits)
    {
        (_now, _limits) = (now, limits);
        _underWay = instances.Where(instance => !instance.HasEnded).ToDictionary(instance => instance.Name, StringComparer.Ordinal);
        _ended = instances.Where(instance => instance.HasEnded).ToDictionary(instance => instance.Name, StringComparer.Ordinal);
        _byVmr = _underWay.Values.Where(instance => instance.ConferenceId is not null).ToLookup(instance => instance.ConferenceId!.Value);
        _unseen = _underWay.Values.Where(instance => instance.NeedsVmr).Select(instance => instance.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Orchestrations under way.</summary>
    public int Orchestrations => _underWay.Count;

    /// <summary>VMRs that have gone by.</summary>
    public int Vmrs { get; private set; }

    /// <summary>Takes in a VMR.</summary>
    public void See(Vmr vmr)
    {
        Vmrs++;
        var owners = _byVmr[vmr.Id].Where(instance => instance.Owns(vmr)).ToList();
        _unseen.ExceptWith(owners.Select(owner => owner.Name));

        // Where an orchestration under way has the name, its VMR has yet to be found out about, or is gone and another's is in its place.
        if (owners.Count == 0 && !_underWay.ContainsKey(vmr.Name))
        {
            JudgeUnowned(vmr, _ended.GetValueOrDefault(vmr.Name));
        }
    }

    /// <summary>What is out of order.</summary>
    /// <param name="isComplete">Whether all VMRs have gone by. If not, that one was not seen proves nothing.</param>
    public Findings Conclude(bool isComplete)
    {
        foreach (var instance in _underWay.Values)
        {
            if (Judge(instance, isComplete) is { } kind)
            {
                _findings.Add(kind, instance.Name);
            }
        }

        return _findings;
    }

    private void JudgeUnowned(Vmr vmr, RoomInstance? ended)
    {
        if (!vmr.IsPersistent && ended is not { IsPersistent: true })
        {
            var isOurs = vmr.IsOurs || (ended?.Owns(vmr) ?? false);
            _findings.Add(isOurs ? FindingKind.Orphaned : FindingKind.Foreign, vmr.Name);
        }
    }

    private FindingKind? Judge(RoomInstance instance, bool isComplete) => instance switch
    {
        { IsSuspended: true } => FindingKind.Suspended,
        _ when isComplete && _unseen.Contains(instance.Name) =>
            instance.IsPersistent ? FindingKind.PersistentVanished : FindingKind.Vanished,
        _ when instance.IsOverdue(_now - _limits.OverdueMargin) => FindingKind.Overdue,
        { State: RoomState.Creating } when instance.Since < _now - _limits.CreatingLimit => FindingKind.StuckCreating,
        { State: RoomState.Deleting, FailedRemovals: > 0 } when instance.Since < _now - _limits.DeletingLimit => FindingKind.StuckDeleting,
        _ => null,
    };
}
