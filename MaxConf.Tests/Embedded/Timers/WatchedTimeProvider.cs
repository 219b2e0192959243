using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Embedded.Timers;

/// <summary>A clock that stands until it is moved, and tells when somebody begins to wait for it.</summary>
internal sealed class WatchedTimeProvider(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody waits for just that long.</summary>
    public async Task WaitedForAsync(TimeSpan wait)
    {
        while (await _waits.Reader.ReadAsync() != wait)
        {
        }
    }
}
