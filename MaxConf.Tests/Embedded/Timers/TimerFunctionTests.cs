using MaxConf.Embedded.Timers;
using MaxConf.Tests.Embedded.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Embedded.Timers;

public class TimerFunctionTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 10, 4, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WatchedTimeProvider _time = new(Start);
    private readonly TimerSamples.Runs _runs = new();
    private readonly MemoryScheduleMonitor _monitor = new();

    [Fact]
    public async Task Timer_ItsTimeComes_RunsOnSchedule()
    {
        await using var app = await StartAsync(typeof(TimerSamples));
        await AdvanceAsync(6);
        var first = await NextAsync();
        first.Ended.SetResult();
        await AdvanceAsync(10);
        var second = await NextAsync();

        Assert.False(first.Timer.IsPastDue);
        Assert.Equal(default, first.Timer.ScheduleStatus!.Last);
        Assert.Equal(At(10), first.Timer.ScheduleStatus.Next);
        Assert.False(second.Timer.IsPastDue);
        Assert.Equal(At(10), second.Timer.ScheduleStatus!.Last);
        Assert.Equal(At(20), second.Timer.ScheduleStatus.Next);
        second.Ended.SetResult();
    }

    [Fact]
    public async Task Timer_RunOutlastsItsInterval_WaitsForTheNextTimeAfterItsEnd()
    {
        await using var app = await StartAsync(typeof(TimerSamples));
        await AdvanceAsync(6);
        var slow = await NextAsync();
        _time.Advance(TimeSpan.FromMinutes(35));
        Assert.False(_runs.HasWaiting);
        slow.Ended.SetResult();
        await AdvanceAsync(5);
        var next = await NextAsync();

        Assert.False(next.Timer.IsPastDue);
        Assert.Equal(At(50), next.Timer.ScheduleStatus!.Next);
        next.Ended.SetResult();
    }

    [Fact]
    public async Task Timer_HostWasDownAtItsTime_RunsAtOncePastDue()
    {
        await RememberAsync(new() { Last = At(-60), Next = At(-50), LastUpdated = At(-60) });
        await using var app = await StartAsync(typeof(TimerSamples));

        var run = await NextAsync();

        Assert.True(run.Timer.IsPastDue);
        Assert.Equal(At(-60), run.Timer.ScheduleStatus!.Last);
        run.Ended.SetResult();
    }

    [Fact]
    public async Task Timer_HostWasDownBetweenTimes_WaitsForTheNext()
    {
        await RememberAsync(new() { Last = At(0), Next = At(10), LastUpdated = At(0) });
        await using var app = await StartAsync(typeof(TimerSamples));
        await AdvanceAsync(6);

        var run = await NextAsync();

        Assert.False(run.Timer.IsPastDue);
        Assert.Equal(At(0), run.Timer.ScheduleStatus!.Last);
        run.Ended.SetResult();
    }

    [Fact]
    public async Task Timer_AfterARun_ItsStatusIsRemembered()
    {
        await using var app = await StartAsync(typeof(TimerSamples));
        await AdvanceAsync(6);
        (await NextAsync()).Ended.SetResult();
        await _time.WaitedForAsync(TimeSpan.FromMinutes(10)).WaitAsync(Patience);

        var status = await _monitor.ReadAsync("everytenminutes", CancellationToken.None);

        Assert.Equal((At(10), At(20), At(10)), (status!.Last, status.Next, status.LastUpdated));
    }

    [Fact]
    public async Task Timer_RunThrows_IsLoggedAndRunsAgain()
    {
        await using var app = await StartAsync(typeof(TimerSamples));
        await AdvanceAsync(6);
        (await NextAsync()).Ended.SetException(new InvalidOperationException("a bad day"));
        await AdvanceAsync(10);

        (await NextAsync()).Ended.SetResult();

        var logged = Assert.Single(app.Log, line => line.StartsWith("Error 1020 ", StringComparison.Ordinal));
        Assert.Contains("a bad day", logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timer_RunOnStartupUnmonitored_RunsAtOnceThenEachInterval()
    {
        await using var app = await StartAsync(typeof(TimerSamples.Unmonitored));
        var first = await NextAsync();
        first.Ended.SetResult();
        await AdvanceAsync(7);
        var second = await NextAsync();
        second.Ended.SetResult();

        Assert.Null(first.Timer.ScheduleStatus);
        Assert.False(first.Timer.IsPastDue || second.Timer.IsPastDue);
        Assert.Null(await _monitor.ReadAsync("Unmonitored", CancellationToken.None));
    }

    [Fact]
    public async Task Stop_RunUnderWay_WaitsForIt()
    {
        await using var app = await StartAsync(typeof(TimerSamples));
        await AdvanceAsync(6);
        var run = await NextAsync();

        var stopping = app.StopAsync();
        Assert.False(stopping.IsCompleted);
        run.Ended.SetResult();

        await stopping.WaitAsync(Patience);
        Assert.Equal(At(10), (await _monitor.ReadAsync("EveryTenMinutes", CancellationToken.None))!.Last);
    }

    private static DateTime At(int minute) => new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc).AddMinutes(minute);

    private Task RememberAsync(ScheduleStatus status)
        => _monitor.WriteAsync("EveryTenMinutes", status, CancellationToken.None);

    private Task<EmbeddedApp> StartAsync(Type functions) => EmbeddedApp.StartAsync(
        builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Timers:Interval"] = "00:07:00" });
            builder.Services.AddSingleton<TimeProvider>(_time);
            builder.Services.AddSingleton<IScheduleMonitor>(_monitor);
            builder.Services.AddSingleton(_runs);
        },
        functions);

    /// <summary>Moves the clock once the timer waits for that.</summary>
    private async Task AdvanceAsync(int minutes)
    {
        await _time.WaitedForAsync(TimeSpan.FromMinutes(minutes)).WaitAsync(Patience);
        _time.Advance(TimeSpan.FromMinutes(minutes));
    }

    private async Task<TimerSamples.Run> NextAsync() => await _runs.NextAsync().AsTask().WaitAsync(Patience);
}
