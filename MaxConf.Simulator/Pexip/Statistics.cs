namespace MaxConf.Simulator.Pexip;

/// <summary>Counts what happens on the platform. Callers hold the platform's lock.</summary>
internal sealed class Statistics
{
    private readonly Dictionary<string, int> _created = [];
    private readonly Dictionary<string, List<RoomDeletion>> _deleted = [];
    private readonly Dictionary<string, int> _requests = [];
    private int _concurrent;
    private int _maximumConcurrent;
    private long _posts;
    private long _acknowledged;
    private long _failed;

    public void ConferenceCreated(string name) => Count(_created, name);

    public void ConferenceDeleted(string name, RoomDeletion deletion)
    {
        if (!_deleted.TryGetValue(name, out var deletions))
        {
            _deleted.Add(name, deletions = []);
        }

        deletions.Add(deletion);
    }

    public void RequestBegan(string methodAndPath)
    {
        Count(_requests, methodAndPath);
        _maximumConcurrent = Math.Max(_maximumConcurrent, ++_concurrent);
    }

    public void RequestEnded() => _concurrent--;

    public void EventsAcknowledged(int count)
    {
        _posts++;
        _acknowledged += count;
    }

    public void EventPostFailed()
    {
        _posts++;
        _failed++;
    }

    /// <summary>The counts as they are now.</summary>
    public StatisticsView View(int eventBacklog) => new(
        new SortedDictionary<string, int>(_created, StringComparer.Ordinal),
        new SortedDictionary<string, int>(_deleted.ToDictionary(room => room.Key, room => room.Value.Count), StringComparer.Ordinal),
        new SortedDictionary<string, int>(_requests, StringComparer.Ordinal),
        _maximumConcurrent,
        _posts,
        _acknowledged,
        _failed,
        eventBacklog);

    /// <summary>Every name that was ever created or deleted over the API, in order.</summary>
    /// <param name="isThere">Whether there is a room of a name now.</param>
    public IReadOnlyList<RoomCount> Rooms(Func<string, bool> isThere) =>
    [
        .. _created.Keys.Union(_deleted.Keys).Order(StringComparer.Ordinal).Select(name => new RoomCount(
            name, _created.GetValueOrDefault(name), isThere(name), [.. _deleted.GetValueOrDefault(name) ?? []])),
    ];

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
