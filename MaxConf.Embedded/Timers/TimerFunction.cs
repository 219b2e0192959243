using MaxConf.Embedded.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Timers;

/// <summary>
/// Runs one timer function at its times, one run at a time. A time that passed while the host was down is made up for by a single run
/// at once; times that pass during a run are left out.
/// </summary>
internal sealed class TimerFunction(
    FunctionDescriptor function, TimerSchedule schedule, FunctionRunner runner, IScheduleMonitor monitor, TimeProvider time, ILogger logger)
{
    // Timers hold no longer waits, and the clock may be set meanwhile.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly TimerTriggerAttribute _trigger = (TimerTriggerAttribute)function.Signature.Trigger;
    private ScheduleStatus _status = new();

    public string Name => function.Name;

    /// <summary>Runs the function again and again.</summary>
    /// <param name="stopping">Cancelled when no further run is to start.</param>
    /// <param name="abandoning">Cancelled when a run under way should give up.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken abandoning)
    {
        await BeginAsync(stopping);
        if (_trigger.RunOnStartup && Due() > time.GetUtcNow())
        {
            await RunOnceAsync(time.GetUtcNow(), isPastDue: false, abandoning);
        }

        while (!stopping.IsCancellationRequested)
        {
            var due = Due();
            var isPastDue = due <= time.GetUtcNow();
            if (isPastDue)
            {
                Log.TimerPastDue(logger, Name, due);
            }

            await WaitUntilAsync(due, stopping);
            await RunOnceAsync(isPastDue ? time.GetUtcNow() : due, isPastDue, abandoning);
        }
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        var remembered = _trigger.UseMonitor ? await ReadAsync(cancellation) : null;
        if (remembered is null)
        {
            await MoveToAsync(last: null, cancellation);
        }
        else
        {
            _status = remembered;
        }
    }

    /// <summary>Worked out anew from the end of the last run: the schedule may have changed since, and a run may outlast its interval.</summary>
    private DateTimeOffset Due() => schedule.Next(Utc(_status.LastUpdated));

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken stopping)
    {
        while (due - time.GetUtcNow() is { Ticks: > 0 } left)
        {
            await Task.Delay(left < LongestWait ? left : LongestWait, time, stopping);
        }
    }

    private async Task RunOnceAsync(DateTimeOffset occurrence, bool isPastDue, CancellationToken abandoning)
    {
        var timer = new TimerInfo { ScheduleStatus = _trigger.UseMonitor ? _status : null, IsPastDue = isPastDue };
        try
        {
            await runner.RunAsync(runner.Prepare(function, timer, abandoning));
        }
        catch (Exception e)
        {
            Log.TimerFailed(logger, Name, e);
        }

        await MoveToAsync(occurrence, abandoning);
    }

    private async Task MoveToAsync(DateTimeOffset? last, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        _status = new()
        {
            Last = last?.UtcDateTime ?? default,
            Next = schedule.Next(now).UtcDateTime,
            LastUpdated = now.UtcDateTime,
        };
        if (_trigger.UseMonitor)
        {
            await WriteAsync(cancellation);
        }
    }

    private async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return await monitor.ReadAsync(Name, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.ScheduleNotRemembered(logger, Name, e);
            return null;
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        try
        {
            await monitor.WriteAsync(Name, _status, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.ScheduleNotRemembered(logger, Name, e);
        }
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
