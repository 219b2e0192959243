using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Breakouts;

/// <summary>The breakout rooms that are open. Callers hold the platform's lock.</summary>
internal sealed class BreakoutRooms : IDisposable
{
    private readonly Dictionary<Meeting, BreakoutRoom> _rooms = [];

    /// <summary>The breakout room that a meeting is; null if it is none.</summary>
    public BreakoutRoom? Of(Meeting meeting) => _rooms.GetValueOrDefault(meeting);

    /// <summary>The rooms of a main room, oldest first.</summary>
    public IEnumerable<BreakoutRoom> In(Meeting parent) => _rooms.Values.Where(room => room.Parent == parent);

    public BreakoutRoom? Find(Meeting parent, string id) => In(parent).FirstOrDefault(room => room.Id == id);

    /// <summary>The room of an alias, which is the name of its meeting.</summary>
    public BreakoutRoom? FindByAlias(string alias) => _rooms.Values.FirstOrDefault(room => room.Meeting.Name == alias);

    public void Add(BreakoutRoom room) => _rooms.Add(room.Meeting, room);

    public void Remove(BreakoutRoom room)
    {
        room.Timer?.Dispose();
        _rooms.Remove(room.Meeting);
    }

    public void Dispose()
    {
        foreach (var room in _rooms.Values)
        {
            room.Timer?.Dispose();
        }
    }
}
