namespace MaxConf.Tests.Embedded.Engine;

/// <summary>What an instance has seen of time it keeps, though the clock is set back.</summary>
public sealed class BackwardClockTests : IAsyncLifetime
{
    private static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    private readonly EngineFixture _fixture = new();

    public async Task InitializeAsync() => await _fixture.StartAsync();

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task CurrentUtcDateTime_ClockSteppedBack_DoesNotGoBack()
    {
        _fixture.Catalog.Orchestrator("witness", async context =>
        {
            var before = context.CurrentUtcDateTime;
            context.SetCustomStatus("waiting");
            await context.WaitForExternalEvent<string>("go");
            return context.CurrentUtcDateTime - before;
        });
        var id = await _fixture.RunAsync("witness");
        await _fixture.ShowsAsync(id, "waiting");

        _fixture.Clock.AdjustTime(_fixture.Clock.GetUtcNow() - OneHour);
        await _fixture.Client.RaiseEventAsync(id, "go", "now");

        var end = await _fixture.EndOfAsync(id);
        Assert.True(end.ReadOutputAs<TimeSpan>() >= TimeSpan.Zero, $"Time went by {end.ReadOutputAs<TimeSpan>()}.");
        Assert.True(end.LastUpdatedAt >= end.CreatedAt, $"Created {end.CreatedAt}, updated {end.LastUpdatedAt}.");
    }

    [Fact]
    public async Task CurrentUtcDateTime_ClockSteppedBackBetweenExecutions_DoesNotGoBack()
    {
        _fixture.Catalog.Orchestrator("witness", async context =>
        {
            if (context.GetInput<DateTime?>() is { } before)
            {
                return context.CurrentUtcDateTime - before;
            }

            var began = context.CurrentUtcDateTime;
            context.SetCustomStatus("waiting");
            await context.WaitForExternalEvent<string>("go");
            context.ContinueAsNew(began);
            return null;
        });
        var id = await _fixture.RunAsync("witness");
        await _fixture.ShowsAsync(id, "waiting");

        _fixture.Clock.AdjustTime(_fixture.Clock.GetUtcNow() - OneHour);
        await _fixture.Client.RaiseEventAsync(id, "go", "now");

        Assert.True((await _fixture.EndOfAsync(id)).ReadOutputAs<TimeSpan>() >= TimeSpan.Zero);
    }
}
