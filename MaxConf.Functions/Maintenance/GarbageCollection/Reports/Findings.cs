namespace MaxConf.Functions.Maintenance.GarbageCollection.Reports;

/// <summary>Collects rooms that are out of order, by kind.</summary>
internal sealed class Findings
{
    /// <summary>
    /// The most rooms of one kind that a run does something about: each takes a few requests of the thousand a minute that Pexip allows
    /// everybody together. Where there are more, such as after a loss of all durable state, the next runs come to them.
    /// </summary>
    public const int MaxTreated = 200;

    private readonly Dictionary<FindingKind, int> _totals = [];
    private readonly Dictionary<FindingKind, List<string>> _rooms = [];

    public void Add(FindingKind kind, string room)
    {
        _totals[kind] = _totals.GetValueOrDefault(kind) + 1;
        var rooms = _rooms.TryGetValue(kind, out var known) ? known : _rooms[kind] = [];
        if (rooms.Count < (kind.IsTreated() ? MaxTreated : FoundRooms.MaxShown))
        {
            rooms.Add(room);
        }
    }

    /// <summary>What was added, for every kind.</summary>
    public Dictionary<FindingKind, FoundRooms> ToDictionary() => Enum.GetValues<FindingKind>().ToDictionary(
        kind => kind,
        kind => _rooms.TryGetValue(kind, out var rooms) ? new FoundRooms(_totals[kind], [.. rooms]) : FoundRooms.None);
}
