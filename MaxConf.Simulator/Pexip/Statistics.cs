namespace MaxConf.Simulator.Pexip;

/// <summary>Counts what happens on the platform. Callers hold the platform's lock.</summary>
internal sealed class Statistics
{
    private readonly Dictionary<string, int> _created = [];
    private readonly Dictionary<string, int> _deleted = [];
    private readonly Dictionary<string, int> _requests = [];
    private int _concurrent;
    private int _maximumConcurrent;
    private long _posts;
    private long _acknowledged;
    private long _failed;

    public void ConferenceCreated(string name) => Count(_created, name);

    public void ConferenceDeleted(string name) => Count(_deleted, name);

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
        new SortedDictionary<string, int>(_deleted, StringComparer.Ordinal),
        new SortedDictionary<string, int>(_requests, StringComparer.Ordinal),
        _maximumConcurrent,
        _posts,
        _acknowledged,
        _failed,
        eventBacklog);

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
