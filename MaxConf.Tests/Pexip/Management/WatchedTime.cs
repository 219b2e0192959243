using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Pexip.Management;

/// <summary>A clock that stands still until moved, and tells when somebody has begun to wait.</summary>
internal sealed class WatchedTime() : FakeTimeProvider(new DateTimeOffset(2024, 3, 5, 14, 0, 0, TimeSpan.Zero))
{
    private readonly object _lock = new();
    private readonly List<(TimeSpan Due, TaskCompletionSource Begun)> _watches = [];
    private readonly List<TimeSpan> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_lock)
        {
            _timers.Add(dueTime);
            Match();
        }

        return timer;
    }

    /// <summary>Completes when a wait of just this length has begun that no earlier watch has claimed.</summary>
    public Task WaitBegunAsync(TimeSpan due)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _watches.Add((due, begun));
            Match();
        }

        return begun.Task;
    }

    private void Match()
    {
        foreach (var watch in _watches.Where(watch => _timers.Remove(watch.Due)).ToList())
        {
            _watches.Remove(watch);
            watch.Begun.SetResult();
        }
    }
}
