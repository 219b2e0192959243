namespace MaxConf.Tests.Simulator.Day;

/// <summary>Somebody else's clock, which counts those who wait by it here. A timer that goes on and on is nobody's wait.</summary>
internal sealed class DayClock(TimeProvider clock) : TimeProvider
{
    private int _waiting;

    /// <summary>Raised when somebody has begun to wait.</summary>
    public event Action? WaitBegun;

    /// <summary>How many waits have begun and not ended.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan)
        {
            return clock.CreateTimer(callback, state, dueTime, period);
        }

        Interlocked.Increment(ref _waiting);
        var wait = new Wait(this);
        wait.Timer = clock.CreateTimer(
            _ =>
            {
                wait.End();
                callback(state);
            },
            null,
            dueTime,
            period);
        WaitBegun?.Invoke();
        return wait;
    }

    /// <summary>A wait ends once: when its time has come, or when it is called off.</summary>
    private sealed class Wait(DayClock clock) : ITimer
    {
        private int _hasEnded;

        public ITimer? Timer { get; set; }

        public void End()
        {
            if (Interlocked.Exchange(ref _hasEnded, 1) == 0)
            {
                Interlocked.Decrement(ref clock._waiting);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => Timer!.Change(dueTime, period);

        public void Dispose()
        {
            End();
            Timer?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
