using System.Globalization;

namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>
/// The last events of a room, numbered. An id names the history too, so that one of another process, or of a history that was given up, is
/// not taken for one of these. Not safe for concurrent use.
/// </summary>
/// <param name="name">The history's name: letters and digits.</param>
/// <param name="capacity">The most events kept.</param>
internal sealed class EventHistory(string name, int capacity)
{
    private readonly Queue<RoomEvent> _events = new();
    private long _last;

    /// <summary>The id of the last event; of none yet, the one before the first.</summary>
    public string LastId => IdOf(_last);

    /// <summary>Adds an event.</summary>
    public RoomEvent Add(string eventName, string data)
    {
        var added = new RoomEvent(IdOf(++_last), eventName, data);
        _events.Enqueue(added);
        if (_events.Count > capacity)
        {
            _events.Dequeue();
        }

        return added;
    }

    /// <summary>The events after one; null where that one is not known, or some that followed it are forgotten.</summary>
    /// <param name="id">Its id, as a caller sent it.</param>
    public IReadOnlyList<RoomEvent>? After(string? id)
    {
        var parts = id?.Split('-');
        if (parts is not [var history, var number] || history != name
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            || seen > _last || seen < _last - _events.Count)
        {
            return null;
        }

        return [.. _events.TakeLast((int)(_last - seen))];
    }

    private string IdOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
}
