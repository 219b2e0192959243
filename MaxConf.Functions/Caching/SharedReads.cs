namespace MaxConf.Functions.Caching;

/// <summary>
/// Values read from another system, each kept for a short time. Whoever asks while a value is being read waits for that reading, so
/// however many ask at once there is one call. What has expired is dropped with the next reading. Safe for concurrent use.
/// </summary>
/// <param name="lifetime">How long a value is given out, from when its reading began. Zero keeps none: only readings are shared.</param>
/// <param name="capacity">The most values held; beyond it the oldest go.</param>
/// <param name="isKept">Whether a value is worth keeping. A failure is not: whoever asks next tries again.</param>
/// <param name="time">The clock.</param>
internal sealed class SharedReads<TValue>(TimeSpan lifetime, int capacity, Func<TValue, bool> isKept, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Reading> _readings = new(StringComparer.Ordinal);

    // In the order in which they began, which is that in which they expire.
    private readonly Queue<Reading> _byAge = new();

    /// <summary>The value, held or read now.</summary>
    /// <param name="key">What it is the value of.</param>
    /// <param name="read">Reads it. Belongs to no single caller, so none can cancel it: it must come to an end by itself.</param>
    /// <param name="cancellationToken">Ends the wait; the reading goes on for the others.</param>
    /// <exception cref="OperationCanceledException">The caller broke off.</exception>
    public Task<TValue> GetAsync(string key, Func<Task<TValue>> read, CancellationToken cancellationToken)
    {
        Reading reading;
        lock (_gate)
        {
            if (_readings.TryGetValue(key, out var found) && IsGood(found))
            {
                return found.Value.Task.WaitAsync(cancellationToken);
            }

            reading = Begin(key);
        }

        _ = ReadAsync(reading, read);
        return reading.Value.Task.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Forgets a value that has changed. A reading under way may have seen the old one: it ends for those who wait, and is not kept.
    /// </summary>
    public void Forget(string key)
    {
        lock (_gate)
        {
            _readings.Remove(key);
        }
    }

    private bool IsGood(Reading reading) => !reading.Value.Task.IsCompleted || time.GetElapsedTime(reading.BeganAt) < lifetime;

    private Reading Begin(string key)
    {
        var reading = new Reading(key, time.GetTimestamp());
        _readings[key] = reading;
        _byAge.Enqueue(reading);
        while (_byAge.Count > capacity || !IsGood(_byAge.Peek()))
        {
            Drop(_byAge.Dequeue());
        }

        return reading;
    }

    private async Task ReadAsync(Reading reading, Func<Task<TValue>> read)
    {
        try
        {
            var value = await read();
            if (!isKept(value))
            {
                ForgetReading(reading);
            }

            reading.Value.SetResult(value);
        }
        catch (Exception exception) // Of any kind: it belongs to those who wait.
        {
            ForgetReading(reading);
            reading.Value.SetException(exception);
        }
    }

    private void ForgetReading(Reading reading)
    {
        lock (_gate)
        {
            Drop(reading);
        }
    }

    // Unless a newer reading has taken its place.
    private void Drop(Reading reading)
    {
        if (_readings.TryGetValue(reading.Key, out var held) && held == reading)
        {
            _readings.Remove(reading.Key);
        }
    }

    private sealed class Reading(string key, long beganAt)
    {
        public string Key { get; } = key;

        public long BeganAt { get; } = beganAt;

        public TaskCompletionSource<TValue> Value { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
