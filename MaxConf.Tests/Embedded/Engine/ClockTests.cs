namespace MaxConf.Tests.Embedded.Engine;

/// <summary>Somebody, or a time service, sets the clock while timers wait. Elapsed time, by which system timers run, goes on evenly.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private static readonly TimeSpan LongestUnnoticed = TimeSpan.FromSeconds(10);

    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync()
    {
        _fixture.Catalog.Orchestrator("sleeper", async context =>
        {
            var due = context.CurrentUtcDateTime + context.GetInput<TimeSpan>();
            context.SetCustomStatus("asleep");
            await context.CreateTimer(due, CancellationToken.None);
            return (context.CurrentUtcDateTime - due).TotalSeconds;
        });
        await _fixture.StartAsync();
    }

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task Timer_ClockSteppedForwardPastIt_FiresWithinTenSeconds()
    {
        var hour = await SleepAsync(TimeSpan.FromHours(1));
        var week = await SleepAsync(TimeSpan.FromDays(7));

        Step(TimeSpan.FromDays(1));
        _fixture.Clock.Advance(LongestUnnoticed);

        await _fixture.EndOfAsync(hour);
        Assert.False((await _fixture.Client.GetInstanceAsync(week))!.IsCompleted);
    }

    [Fact]
    public async Task Timer_ClockSteppedBack_FiresByTheClockAndNotBefore()
    {
        var first = await SleepAsync(TimeSpan.FromMinutes(10));
        var second = await SleepAsync(TimeSpan.FromMinutes(11));

        Step(TimeSpan.FromHours(-1));
        _fixture.Clock.Advance(TimeSpan.FromMinutes(20));
        var third = await SleepAsync(TimeSpan.FromSeconds(1));
        _fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        await _fixture.EndOfAsync(third);
        Assert.False((await _fixture.Client.GetInstanceAsync(first))!.IsCompleted);
        Assert.Equal(2, _fixture.TimersInFile());

        _fixture.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.True((await _fixture.EndOfAsync(first)).ReadOutputAs<double>() >= 0);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await _fixture.EndOfAsync(second)).ReadOutputAs<double>() >= 0);
    }

    [Fact]
    public async Task Timer_ClockSteppedThereAndBack_IsNotLost()
    {
        var id = await SleepAsync(TimeSpan.FromMinutes(10));

        foreach (var days in (int[])[3, -6, 3])
        {
            Step(TimeSpan.FromDays(days));
            Assert.Equal(1, _fixture.TimersInFile());
        }

        _fixture.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(0, (await _fixture.EndOfAsync(id)).ReadOutputAs<double>());
    }

    [Fact]
    public async Task Timer_ClockSteppedBackWhileTheEngineWasDown_FiresByTheClock()
    {
        var id = await SleepAsync(TimeSpan.FromMinutes(10));

        _fixture.Kill();
        Step(TimeSpan.FromHours(-1));
        await _fixture.StartAsync();
        _fixture.Clock.Advance(TimeSpan.FromMinutes(69));
        Assert.Equal(1, _fixture.TimersInFile());
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));

        await _fixture.EndOfAsync(id);
    }

    /// <summary>Sets the clock; no time passes by that.</summary>
    private void Step(TimeSpan by) => _fixture.Clock.AdjustTime(_fixture.Clock.GetUtcNow() + by);

    private async Task<string> SleepAsync(TimeSpan time)
    {
        var id = await _fixture.RunAsync("sleeper", time);
        await _fixture.ShowsAsync(id, "asleep");
        return id;
    }
}
