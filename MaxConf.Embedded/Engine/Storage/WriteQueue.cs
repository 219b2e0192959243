namespace MaxConf.Embedded.Engine.Storage;

/// <summary>Units of work on their way to the writer's thread, which takes all that wait, up to a bound, at once.</summary>
internal sealed class WriteQueue(int maxGroup)
{
    private readonly object _lock = new();
    private readonly Queue<WriteUnit> _waiting = [];
    private bool _isClosed;

    /// <returns>False once the queue is closed.</returns>
    public bool TryAdd(WriteUnit unit)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return false;
            }

            _waiting.Enqueue(unit);
            if (_waiting.Count == 1)
            {
                Monitor.Pulse(_lock);
            }

            return true;
        }
    }

    /// <summary>Waits until there is something.</summary>
    /// <returns>The next group; empty when the queue is closed and all of it taken.</returns>
    public List<WriteUnit> Take()
    {
        lock (_lock)
        {
            while (_waiting.Count == 0 && !_isClosed)
            {
                Monitor.Wait(_lock);
            }

            var group = new List<WriteUnit>(Math.Min(_waiting.Count, maxGroup));
            while (group.Count < maxGroup && _waiting.TryDequeue(out var unit))
            {
                group.Add(unit);
            }

            return group;
        }
    }

    /// <summary>Takes no more units; those that wait are still to be written.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Monitor.Pulse(_lock);
        }
    }
}
