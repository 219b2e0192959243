namespace MaxConf.Tests.Embedded.Engine;

public sealed class TimerTests : IAsyncLifetime
{
    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync() => await _fixture.StartAsync();

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task CreateTimer_FiresAtItsTimeAndNotBefore()
    {
        _fixture.Catalog.Orchestrator("sleeper", async context =>
        {
            var began = context.CurrentUtcDateTime;
            context.SetCustomStatus("asleep");
            await context.CreateTimer(TimeSpan.FromMinutes(10), CancellationToken.None);
            return (context.CurrentUtcDateTime - began).TotalMinutes;
        });
        var id = await _fixture.RunAsync("sleeper");
        await _fixture.ShowsAsync(id, "asleep");

        _fixture.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        Assert.False((await _fixture.Client.GetInstanceAsync(id))!.IsCompleted);
        _fixture.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(10, (await _fixture.EndOfAsync(id)).ReadOutputAs<double>());
    }

    [Fact]
    public async Task CreateTimer_OverdueAfterAKill_FiresAtOnce()
    {
        _fixture.Catalog.Orchestrator("sleeper", async context =>
        {
            context.SetCustomStatus("asleep");
            await context.CreateTimer(TimeSpan.FromMinutes(10), CancellationToken.None);
            return "awake";
        });
        var id = await _fixture.RunAsync("sleeper");
        await _fixture.ShowsAsync(id, "asleep");

        _fixture.Kill();
        _fixture.Clock.Advance(TimeSpan.FromHours(1));
        await _fixture.StartAsync();

        Assert.Equal("awake", (await _fixture.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task CreateTimer_TakenBack_LeavesNothingInTheFile()
    {
        _fixture.Catalog.Orchestrator("race", async context =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromHours(1), stop.Token);
            context.SetCustomStatus("racing");
            await Task.WhenAny(timer, context.WaitForExternalEvent<string>("go"));
            stop.Cancel();
            context.SetCustomStatus("over");
            await context.WaitForExternalEvent<string>("end");
            return timer.IsCanceled;
        });
        var id = await _fixture.RunAsync("race");
        await _fixture.ShowsAsync(id, "racing");
        Assert.Equal(1, _fixture.TimersInFile());

        await _fixture.Client.RaiseEventAsync(id, "go", "now");
        await _fixture.ShowsAsync(id, "over");
        Assert.Equal(0, _fixture.TimersInFile());
        await _fixture.Client.RaiseEventAsync(id, "end", "now");

        Assert.True((await _fixture.EndOfAsync(id)).ReadOutputAs<bool>());
    }

    [Fact]
    public async Task Orchestrator_ThatReturnsWithATimerOpen_EndsWhenItHasFired()
    {
        _fixture.Catalog.Orchestrator("hasty", context =>
        {
            context.SetCustomStatus("returned");
            _ = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return Task.FromResult<object?>("done");
        });
        var id = await _fixture.RunAsync("hasty");
        await _fixture.ShowsAsync(id, "returned");
        Assert.False((await _fixture.Client.GetInstanceAsync(id))!.IsCompleted);

        _fixture.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("done", (await _fixture.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Messages_EventAndOverdueTimerTogether_EventIsHeardFirst()
    {
        _fixture.Catalog.Orchestrator("race", async context =>
        {
            context.SetCustomStatus("racing");
            var timer = context.CreateTimer(TimeSpan.FromMinutes(10), CancellationToken.None);
            var go = context.WaitForExternalEvent<string>("go");
            return await Task.WhenAny(timer, go) == go ? "event" : "timer";
        });
        var id = await _fixture.RunAsync("race");
        await _fixture.ShowsAsync(id, "racing");
        await _fixture.Client.SuspendInstanceAsync(id);
        await _fixture.HistoryShowsAsync(id, "ExecutionSuspended", 1);
        _fixture.Clock.Advance(TimeSpan.FromHours(1));
        await _fixture.Client.RaiseEventAsync(id, "go", "now");

        await _fixture.Client.ResumeInstanceAsync(id);

        Assert.Equal("event", (await _fixture.EndOfAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task CreateTimer_ForTheEndOfTime_HarmsNobody()
    {
        _fixture.Catalog.Orchestrator("patient", async context =>
        {
            context.SetCustomStatus("waiting");
            await context.CreateTimer(DateTime.MaxValue, CancellationToken.None);
            return null;
        });
        var id = await _fixture.RunAsync("patient");
        await _fixture.ShowsAsync(id, "waiting");
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));

        await _fixture.RestartAsync();

        Assert.Equal(1, _fixture.TimersInFile());
    }

    [Fact]
    public async Task ManySleepers_AllWakeInOneAdvance()
    {
        _fixture.Catalog.Orchestrator("sleeper", async context =>
        {
            await context.CreateTimer(TimeSpan.FromSeconds(context.GetInput<int>()), CancellationToken.None);
            return null;
        });
        var ids = await Task.WhenAll(Enumerable.Range(1, 300).Select(i => _fixture.RunAsync("sleeper", i)));
        foreach (var id in ids)
        {
            await _fixture.HistoryShowsAsync(id, "TimerCreated", 1);
        }

        _fixture.Clock.Advance(TimeSpan.FromSeconds(300));

        foreach (var id in ids)
        {
            await _fixture.EndOfAsync(id);
        }

        Assert.Equal(0, _fixture.TimersInFile());
    }
}
