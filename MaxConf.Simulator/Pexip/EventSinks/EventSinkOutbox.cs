namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>What one node has still to tell one sink, in order, and what it has told it. Callers hold the platform's lock.</summary>
internal sealed class EventSinkOutbox
{
    /// <summary>How many delivered events are kept for a replay.</summary>
    private const int Remembered = 10_000;

    /// <summary>The most events in one bulk message.</summary>
    private const int BulkSize = 100;

    private readonly Queue<QueuedEvent> _waiting = [];
    private readonly Queue<QueuedEvent> _delivered = [];
    private IReadOnlyList<QueuedEvent>? _repeat;
    private long _seq;

    public bool IsEmpty => _waiting.Count == 0 && _repeat is null;

    public int Count => _waiting.Count;

    /// <summary>Number of the next event; the first is 1.</summary>
    public long NextSeq() => ++_seq;

    public void Add(QueuedEvent item) => _waiting.Enqueue(item);

    /// <summary>
    /// What goes next, without taking it out: what is to be repeated, else one event, or many in bulk. A raw message goes alone.
    /// </summary>
    public IReadOnlyList<QueuedEvent> Peek(bool bulk)
    {
        if (_repeat is not null)
        {
            return _repeat;
        }

        return bulk && !_waiting.Peek().IsRaw ? [.. _waiting.TakeWhile(item => !item.IsRaw).Take(BulkSize)] : [_waiting.Peek()];
    }

    /// <summary>The sink has it.</summary>
    /// <returns>Whether for the first time; false for a repetition.</returns>
    public bool Delivered(IReadOnlyList<QueuedEvent> events)
    {
        if (_repeat is not null)
        {
            _repeat = null;
            return false;
        }

        foreach (var item in events)
        {
            _waiting.Dequeue();
            Remember(item);
        }

        return true;
    }

    /// <summary>What was just delivered goes once more, next.</summary>
    public void Repeat(IReadOnlyList<QueuedEvent> events) => _repeat = events;

    /// <summary>Puts every delivered event about a conference in line once more, unchanged.</summary>
    public int Replay(string room)
    {
        var again = _delivered.Where(item => item.Room == room).ToList();
        again.ForEach(_waiting.Enqueue);
        return again.Count;
    }

    private void Remember(QueuedEvent item)
    {
        _delivered.Enqueue(item);
        if (_delivered.Count > Remembered)
        {
            _delivered.Dequeue();
        }
    }
}
