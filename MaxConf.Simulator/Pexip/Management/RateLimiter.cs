namespace MaxConf.Simulator.Pexip.Management;

/// <summary>Allows so many requests in any 60 seconds. Thread-safe.</summary>
internal sealed class RateLimiter(int limit, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _recent = [];

    /// <summary>Counts a request in.</summary>
    /// <returns>Null if it may pass; else how long to wait, which whoever is refused is not charged for.</returns>
    public TimeSpan? Take()
    {
        if (limit == 0)
        {
            return null;
        }

        lock (_gate)
        {
            var now = time.GetUtcNow();
            while (_recent.TryPeek(out var oldest) && now - oldest >= Window)
            {
                _recent.Dequeue();
            }

            if (_recent.Count >= limit)
            {
                return _recent.Peek() + Window - now;
            }

            _recent.Enqueue(now);
            return null;
        }
    }
}
