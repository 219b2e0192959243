namespace MaxConf.Tests.Functions.App;

/// <summary>Event sinks can lose events, so before a room goes Pexip itself is asked.</summary>
public class LiveCheckTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task Grace_ElapsedWhilePeopleMeetUnheard_TheRoomIsActiveAgain()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await UnheardMeetingAsync(app);

        await app.AdvanceAsync(Grace);

        var status = await app.ShowsAsync(room, "active");
        Assert.Equal(app.Now, (DateTimeOffset)status["since"]!);
        Assert.NotNull(await app.Simulator.FindRoomAsync(room));

        await app.Simulator.ReleaseAsync();
        await app.Simulator.LeaveAsync(room);
        await app.AdvanceAsync(Grace);
        await app.ShowsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task UnheardMeeting_FoundAndEndedUnheard_IsCheckedUntilItIsOver()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await UnheardMeetingAsync(app);
        await app.AdvanceAsync(Grace);
        await app.ShowsAsync(room, "active");

        await app.AdvanceAsync(CheckInterval);
        Assert.Equal("active", (string?)(await app.StatusAsync(room))["state"]);
        await app.Simulator.LeaveAsync(room);
        await app.AdvanceAsync(CheckInterval);

        await app.ShowsAsync(room, "scheduled_for_deletion");
        await app.AdvanceAsync(Grace);
        await app.ShowsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task End_NeverTold_IsFoundByTheActiveCheck()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.SettleAsync();
        await app.ShowsAsync(room, "active");
        await app.Simulator.HoldAsync();
        await app.Simulator.LeaveAsync(room);

        await app.AdvanceAsync(CheckInterval);

        var status = await app.ShowsAsync(room, "scheduled_for_deletion");
        Assert.Equal(app.Now + Grace, (DateTimeOffset)status["deletion_due"]!);
        Assert.Equal(0, (int)status["participants"]!);
        await app.AdvanceAsync(Grace);
        await app.ShowsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));

        await app.Simulator.ReleaseAsync();
        await app.SettleAsync();
        Assert.Equal(0, (int)(await app.Simulator.StatisticsAsync())["event_backlog"]!);
    }

    [Fact]
    public async Task ActiveCheck_WhilePexipIsDown_KeepsTheRoomAndAsksAgain()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.SettleAsync();
        await app.Simulator.HoldAsync();
        await app.Simulator.LeaveAsync(room);
        await app.Simulator.FailAsync("\"kind\": \"drop_connection\", \"duration_seconds\": 2400");

        await app.AdvanceAsync(CheckInterval);
        Assert.Equal("active", (string?)(await app.StatusAsync(room))["state"]);
        await app.AdvanceAsync(CheckInterval);

        await app.ShowsAsync(room, "scheduled_for_deletion");
    }

    /// <summary>A room scheduled for deletion in which somebody is again, without the app having been told.</summary>
    private static async Task<string> UnheardMeetingAsync(MaxConfApp app)
    {
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.ShowsAsync(room, "scheduled_for_deletion");
        await app.Simulator.HoldAsync();
        await app.Simulator.RejoinAsync(room);
        return room;
    }
}
