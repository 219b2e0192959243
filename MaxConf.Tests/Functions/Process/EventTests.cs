namespace MaxConf.Tests.Functions.Process;

/// <summary>No event is lost with the process.</summary>
[Collection(nameof(Processes))]
public sealed class EventTests : IAsyncLifetime
{
    private Installation _installation = null!;

    public async Task InitializeAsync()
    {
        _installation = await Installation.PrepareAsync();
        await _installation.StartAppAsync();
    }

    public async Task DisposeAsync() => await _installation.DisposeAsync();

    [Fact]
    public async Task Events_PostedWhileTheAppIsDown_ArriveAfterTheRestart()
    {
        var room = await _installation.CreateRoomAsync();
        await _installation.App.KillAsync();
        await _installation.JoinAsync(room);
        await _installation.FlushEventsAsync();
        Assert.True((int)(await _installation.StatisticsAsync())["event_posts_failed"]! > 0);

        await _installation.StartAppAsync();
        await _installation.WaitForStateAsync(room, "active");

        await _installation.App.KillAsync();
        await _installation.LeaveAsync(room);
        await _installation.FlushEventsAsync();
        await _installation.StartAppAsync();

        await _installation.ExpectWholeLifeAsync(room);
        Assert.Equal(0, (int)(await _installation.StatisticsAsync())["event_backlog"]!);
    }

    [Fact]
    public async Task Events_AcknowledgedJustBeforeAKill_AreNotLost()
    {
        var room = await _installation.CreateRoomAsync();
        await _installation.JoinAsync(room);
        await _installation.FlushEventsAsync();
        await _installation.App.KillAsync();
        Assert.Equal(0, (int)(await _installation.StatisticsAsync())["event_backlog"]!);

        await _installation.StartAppAsync();

        await _installation.WaitForStateAsync(room, "active");
    }
}
