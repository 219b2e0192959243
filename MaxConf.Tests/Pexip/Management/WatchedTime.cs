using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Pexip.Management;

/// <summary>A clock that stands still until moved, and tells when somebody has begun to wait.</summary>
internal sealed class WatchedTime() : FakeTimeProvider(new DateTimeOffset(2024, 3, 5, 14, 0, 0, TimeSpan.Zero))
{
    /// <summary>How long, by the real clock, a signal is waited for before the test counts as failed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly List<(TimeSpan Due, TaskCompletionSource Begun)> _watches = [];
    private readonly List<TimeSpan> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Note(dueTime);
        return new WatchedTimer(timer, this);
    }

    /// <summary>Completes when a wait of just this length has begun that no earlier watch has claimed.</summary>
    /// <param name="due">The wait's length.</param>
    /// <param name="cancellationToken">Ends the watch, so that it claims no wait any more.</param>
    public Task WaitBegunAsync(TimeSpan due, CancellationToken cancellationToken = default)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _watches.Add((due, begun));
            Match();
        }

        cancellationToken.Register(() => Forget(begun));
        return begun.Task.WaitAsync(Patience, cancellationToken);
    }

    /// <summary>Lets no later watch claim a wait that has begun by now.</summary>
    public void ForgetWaits()
    {
        lock (_lock)
        {
            _timers.Clear();
        }
    }

    private void Forget(TaskCompletionSource begun)
    {
        lock (_lock)
        {
            _watches.RemoveAll(watch => watch.Begun == begun);
        }
    }

    private void Note(TimeSpan due)
    {
        lock (_lock)
        {
            _timers.Add(due);
            Match();
        }
    }

    private void Match()
    {
        foreach (var watch in _watches.Where(watch => _timers.Remove(watch.Due)).ToList())
        {
            _watches.Remove(watch);
            watch.Begun.SetResult();
        }
    }

    private sealed class WatchedTimer(ITimer timer, WatchedTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            time.Note(dueTime);
            return changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
