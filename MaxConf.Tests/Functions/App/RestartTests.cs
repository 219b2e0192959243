using System.Text.Json.Nodes;

namespace MaxConf.Tests.Functions.App;

/// <summary>The app stopped in each state of a room's life and started again on the same file: the life goes on.</summary>
public class RestartTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Creating_BeforePexipActed_TheRoomIsMadeOnce()
    {
        var slow = TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(1);
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.FailAsync($"\"kind\": \"slow\", \"milliseconds\": {slow.TotalMilliseconds}, \"count\": 1");
        var room = await StopWhileCreatingAsync(app, slow);
        Assert.Empty(await app.Simulator.RoomsAsync());

        await app.StartAsync();

        await app.SettleAsync();
        await LiveOnAsync(app, room);
    }

    [Fact]
    public async Task Creating_AfterPexipActed_FindsTheVmrAgain()
    {
        var replication = TimeSpan.FromSeconds(42);
        await using var app = await MaxConfApp.StartAsync(simulate: options => options.ReplicationDelay = replication);
        await app.AdvanceAsync(replication);
        app.Clock.ForgetWaits();
        await app.Simulator.FailAsync("\"kind\": \"timeout\", \"count\": 1");
        var room = await StopWhileCreatingAsync(app, replication);
        Assert.Equal([room], await app.Simulator.RoomsAsync());

        await app.StartAsync();

        await app.AdvanceAsync(replication);
        await LiveOnAsync(app, room);
    }

    [Fact]
    public async Task Created_TheTimerFiresOnTime()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        var before = await app.ShowsAsync(room, "created");
        await RestartAsync(app, TimeSpan.FromHours(1));

        Assert.True(JsonNode.DeepEquals(before, await app.StatusAsync(room)));
        await app.AdvanceAsync(TimeSpan.FromHours(23) - TimeSpan.FromSeconds(1));
        Assert.Equal("created", (string?)(await app.StatusAsync(room))["state"]);
        await app.AdvanceAsync(TimeSpan.FromSeconds(1));
        await DeletedOnceAsync(app, room);
    }

    [Fact]
    public async Task Created_SomebodyJoinsAfterwards_TheLifeGoesOn()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.ShowsAsync(room, "created");
        await RestartAsync(app, TimeSpan.Zero);

        await LiveOnAsync(app, room);
    }

    [Fact]
    public async Task Active_TheMeetingEndsMeanwhile_TheNodesTellOnceTheyCan()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.SettleAsync();
        await app.ShowsAsync(room, "active");

        await app.StopAsync();
        await app.Simulator.LeaveAsync(room);
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await app.StartAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        await app.ShowsAsync(room, "scheduled_for_deletion");
        await app.AdvanceAsync(Grace);
        await DeletedOnceAsync(app, room);
    }

    [Fact]
    public async Task Active_TheMeetingGoesOn_StaysActiveAndKeepsCount()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen", node: SimulatorOrders.FirstNode);
        await app.Simulator.JoinAsync(room, "Agent", node: SimulatorOrders.SecondNode);
        await app.SettleAsync();
        var before = await app.ShowsAsync(room, "active");
        await RestartAsync(app, TimeSpan.Zero);

        Assert.True(JsonNode.DeepEquals(before, await app.StatusAsync(room)));
        await app.Simulator.LeaveAsync(room, "Agent");
        await app.SettleAsync();
        Assert.Equal(1, (int)(await app.ShowsAsync(room, "active"))["participants"]!);
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.ShowsAsync(room, "scheduled_for_deletion");
    }

    [Fact]
    public async Task Ended_OfAPersistentRoom_StaysAndHearsOfTheNextMeeting()
    {
        await using var app = await MaxConfApp.StartAsync(DeletionTests.Persistent);
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.ShowsAsync(room, "ended");
        await RestartAsync(app, TimeSpan.FromDays(2));

        await app.SettleAsync();
        Assert.Equal("ended", (string?)(await app.StatusAsync(room))["state"]);
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.ShowsAsync(room, "active");
        Assert.Equal([room], await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Scheduled_BackInTime_TheTimerFiresOnTime()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await ScheduledAsync(app);
        await RestartAsync(app, Grace / 2);

        await app.AdvanceAsync((Grace / 2) - TimeSpan.FromSeconds(1));
        Assert.Equal("scheduled_for_deletion", (string?)(await app.StatusAsync(room))["state"]);
        await app.AdvanceAsync(TimeSpan.FromSeconds(1));
        await DeletedOnceAsync(app, room);
    }

    [Fact]
    public async Task Scheduled_BackTooLate_TheTimerFiresAtOnce()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await ScheduledAsync(app);
        await RestartAsync(app, Grace * 3);

        await app.SettleAsync();
        await DeletedOnceAsync(app, room);
    }

    [Fact]
    public async Task Scheduled_BackTooLateAndPeopleMeetAgain_TheRoomIsKept()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await ScheduledAsync(app);

        await app.StopAsync();
        await app.Simulator.RejoinAsync(room);
        await app.AdvanceAsync(Grace * 3);
        await app.StartAsync();
        await app.SettleAsync();

        Assert.Equal("active", (string?)(await app.StatusAsync(room))["state"]);
        Assert.NotNull(await app.Simulator.FindRoomAsync(room));
        await app.AdvanceAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(1, (int)(await app.ShowsAsync(room, "active"))["participants"]!);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public async Task Deleting_WhilePexipFails_TriesOnUntilItIsDone(int minutesDown)
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await ScheduledAsync(app);
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503, \"path\": \"/api/admin/configuration/v1/conference/\"");
        await app.AdvanceAsync(Grace);
        var before = await app.ShowsAsync(room, "deleting");
        await RestartAsync(app, TimeSpan.FromMinutes(minutesDown));

        await app.SettleAsync();
        var after = await app.ShowsAsync(room, "deleting");
        Assert.Equal((int)before["failed_attempts"]! + (minutesDown > 0 ? 1 : 0), (int)after["failed_attempts"]!);
        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync((DateTimeOffset)after["next_attempt"]! - app.Now);
        await DeletedOnceAsync(app, room);
    }

    [Fact]
    public async Task Deleting_DuringTheCallToPexip_IsDoneAfterwards()
    {
        var slow = TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(1);
        await using var app = await MaxConfApp.StartAsync();
        var room = await ScheduledAsync(app);
        await app.Simulator.FailAsync(
            $"\"kind\": \"slow\", \"method\": \"DELETE\", \"milliseconds\": {slow.TotalMilliseconds}, \"count\": 1");
        app.Clock.Advance(Grace);
        await app.Clock.WaitBegunAsync(slow);
        await RestartAsync(app, TimeSpan.Zero);

        await app.SettleAsync();
        await DeletedOnceAsync(app, room);
    }

    [Fact]
    public async Task Deleted_NothingHappensAgain()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await ScheduledAsync(app);
        await app.AdvanceAsync(Grace);
        await DeletedOnceAsync(app, room);
        await RestartAsync(app, TimeSpan.FromDays(2));

        await app.SettleAsync();
        await DeletedOnceAsync(app, room);
    }

    private static async Task RestartAsync(MaxConfApp app, TimeSpan down)
    {
        await app.StopAsync();
        await app.AdvanceAsync(down);
        await app.StartAsync();
    }

    /// <summary>Stops the app while its call to Pexip hangs, which is when a wait of this length has begun.</summary>
    private static async Task<string> StopWhileCreatingAsync(MaxConfApp app, TimeSpan wait)
    {
        using var giveUp = new CancellationTokenSource();
        var creation = app.PostRoomAsync(giveUp.Token);
        await app.Clock.WaitBegunAsync(wait);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => creation);
        var room = await app.OnlyRoomAsync();
        await app.StopAsync();
        return room;
    }

    private static async Task<string> ScheduledAsync(MaxConfApp app)
    {
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.ShowsAsync(room, "scheduled_for_deletion");
        return room;
    }

    /// <summary>A meeting, its end and the deletion, as in any other life.</summary>
    private static async Task LiveOnAsync(MaxConfApp app, string room)
    {
        Assert.Equal(1, await app.Simulator.CreationsAsync(room));
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.SettleAsync();
        await app.ShowsAsync(room, "active");
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.ShowsAsync(room, "scheduled_for_deletion");
        await app.AdvanceAsync(Grace);
        await DeletedOnceAsync(app, room);
    }

    private static async Task DeletedOnceAsync(MaxConfApp app, string room)
    {
        await app.ShowsAsync(room, "deleted");
        Assert.Equal("Completed", (string?)(await app.InstanceAsync(room))["runtimeStatus"]);
        Assert.Empty(await app.Simulator.RoomsAsync());
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }
}
