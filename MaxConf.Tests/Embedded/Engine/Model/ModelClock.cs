using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>A clock that the test moves, and which tells when somebody begins to wait for it: the engine does so after a fault.</summary>
internal sealed class ModelClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    public event Action? WaitBegun;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            WaitBegun?.Invoke();
        }

        return timer;
    }
}
