namespace MaxConf.Functions.RateLimits;

/// <summary>
/// A bucket of tokens for each key: full at first, one token taken at a time, and filled again evenly. What is kept of a bucket is when
/// it will be full; one that is full needs no keeping, so buckets that nobody takes from vanish by themselves. Safe for concurrent use.
/// <para>
/// Not the limiters of System.Threading.RateLimiting: they go by a clock of their own, so that neither the app's clock nor a test could
/// move them, and a partitioned one keeps a timer going ten times a second.
/// </para>
/// </summary>
/// <param name="size">The most tokens in a bucket, at least 1.</param>
/// <param name="fillTime">How long an empty bucket takes to be full; so long that a token's share of it is a tick or more.</param>
/// <param name="time">The clock.</param>
/// <param name="capacity">
/// The most buckets kept at a time. Keys beyond them are not limited: whoever can come with so many is not stopped by this, and nobody
/// else shall be.
/// </param>
internal sealed class TokenBuckets(int size, TimeSpan fillTime, TimeProvider time, int capacity = TokenBuckets.DefaultCapacity)
{
    /// <summary>The default capacity: with keys of forty characters, some 20 MB.</summary>
    internal const int DefaultCapacity = 100_000;

    private readonly TimeSpan _token = fillTime / size;
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TimeSpan> _fullAt = new(StringComparer.Ordinal);
    private TimeSpan _nextSweep;

    /// <summary>The number of buckets kept.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
            {
                return _fullAt.Count;
            }
        }
    }

    /// <summary>Takes a token. Null if there was one; otherwise how long until there is.</summary>
    public TimeSpan? Take(string key)
    {
        lock (_gate)
        {
            var now = time.GetElapsedTime(_start);
            Sweep(now);
            var fullAt = FullAt(key, now);
            if (Lack(fullAt, now) is { } wait)
            {
                return wait;
            }

            Keep(key, fullAt + _token);
            return null;
        }
    }

    /// <summary>As <see cref="Take"/>, without taking.</summary>
    public TimeSpan? Look(string key)
    {
        lock (_gate)
        {
            var now = time.GetElapsedTime(_start);
            return Lack(FullAt(key, now), now);
        }
    }

    private TimeSpan FullAt(string key, TimeSpan now) => _fullAt.TryGetValue(key, out var fullAt) && fullAt > now ? fullAt : now;

    private TimeSpan? Lack(TimeSpan fullAt, TimeSpan now)
    {
        var lack = fullAt - now + _token - (_token * size);
        return lack > TimeSpan.Zero ? lack : null;
    }

    private void Keep(string key, TimeSpan fullAt)
    {
        if (_fullAt.Count < capacity || _fullAt.ContainsKey(key))
        {
            _fullAt[key] = fullAt;
        }
    }

    private void Sweep(TimeSpan now)
    {
        if (now < _nextSweep)
        {
            return;
        }

        _nextSweep = now + fillTime;
        foreach (var (key, fullAt) in _fullAt)
        {
            if (fullAt <= now)
            {
                _fullAt.Remove(key);
            }
        }
    }
}
