namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Meetings that have ended, with everybody who was in; the newest 10,000 are kept. Callers hold the lock.</summary>
internal sealed class MeetingHistory
{
    /// <summary>How many meetings are kept.</summary>
    public const int Capacity = 10_000;

    private readonly Queue<Meeting> _meetings = [];

    /// <summary>The meetings, oldest end first.</summary>
    public IReadOnlyCollection<Meeting> Meetings => _meetings;

    public void Add(Meeting meeting)
    {
        _meetings.Enqueue(meeting);
        if (_meetings.Count > Capacity)
        {
            _meetings.Dequeue();
        }
    }

    /// <summary>The latest meeting of a name; null if it never had one.</summary>
    public Meeting? Latest(string name) => _meetings.LastOrDefault(meeting => meeting.Name == name);
}
