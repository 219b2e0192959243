namespace MaxConf.Simulator.Pexip;

/// <summary>What happened, in order; the newest 10,000 entries are kept. Callers hold the platform's lock.</summary>
internal sealed class Journal(TimeProvider time)
{
    private const int Capacity = 10_000;

    private readonly Queue<JournalEntry> _entries = [];
    private long _last;

    public void Add(string what, string? room = null, string? node = null, string? detail = null)
    {
        _entries.Enqueue(new(++_last, time.GetUtcNow(), what, room, node, detail));
        if (_entries.Count > Capacity)
        {
            _entries.Dequeue();
        }
    }

    /// <summary>The entries after a number.</summary>
    public IReadOnlyList<JournalEntry> Since(long number) => [.. _entries.Where(entry => entry.Number > number)];
}
