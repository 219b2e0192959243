using MaxConf.Functions.Pool;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Randomness;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Functions.Maintenance.GarbageCollection;

/// <summary>What has come apart on Pexip or here, and what a run of the timer makes of it.</summary>
public class GarbageCollectionTests
{
    /// <summary>A name as MaxConf draws it: 123456,765432.</summary>
    private const string Generated = "MTIzNDU2LDc2NTQzMg";

    private const string SessionTag = $"\"tag\": \"{MaxConfApp.SessionUrl}\"";
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Unused = TimeSpan.FromHours(24);

    [Theory]
    [InlineData(Generated, "")]
    [InlineData("restored-by-hand", SessionTag)]
    public async Task Orphan_OfOurs_IsAdoptedAndDeletedOnceInItsTime(string room, string more)
    {
        await using var app = await CollectingApp.StartAsync();
        await app.Simulator.CreateRoomAsync(room, more);

        Assert.Equal([room], (await app.CollectAsync()).Rooms("orphaned"));

        Assert.Equal(app.Now + Unused, (DateTimeOffset)(await app.ShowsAsync(room, "created"))["deletion_due"]!);
        (await app.CollectAsync()).FoundNothing();
        await app.AdvanceAsync(Unused);
        await app.ShowsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
        (await app.CollectAsync()).FoundNothing();
    }

    [Fact]
    public async Task Vmr_MadeByHand_IsLeftAloneAndReported()
    {
        await using var app = await CollectingApp.StartAsync();
        await app.Simulator.CreateRoomAsync("boardroom");
        await app.Simulator.CreateRoomAsync("Sales/1", SessionTag);

        for (var day = 0; day < 3; day++)
        {
            await app.AdvanceAsync(Unused);
            Assert.Equal(["Sales/1", "boardroom"], (await app.CollectAsync()).Rooms("foreign").Order(StringComparer.Ordinal));
        }

        Assert.Equal(2, (await app.Simulator.RoomsAsync()).Length);
        Assert.Empty(await app.RunningInstancesAsync());
    }

    [Fact]
    public async Task Vmr_OfAPersistentName_IsLeftAlone()
    {
        await using var app = await CollectingApp.StartAsync();
        await app.Simulator.CreateRoomAsync("test_room", SessionTag);

        (await app.CollectAsync()).FoundNothing();
        Assert.Empty(await app.RunningInstancesAsync());
    }

    [Fact]
    public async Task Vmr_OfAnotherServiceType_IsNoRoom()
    {
        await using var app = await CollectingApp.StartAsync();
        await app.Simulator.CreateRoomAsync(Generated, "\"service_type\": \"lecture\"");

        var report = await app.CollectAsync();

        report.FoundNothing();
        Assert.Equal(0, (int)report["vmrs"]!);
    }

    [Theory]
    [InlineData("created")]
    [InlineData("active")]
    [InlineData("scheduled_for_deletion")]
    public async Task Vmr_DeletedBehindTheBack_EndsTheRoomWithinOneRun(string state)
    {
        await using var app = await CollectingApp.StartAsync(new() { ["Rooms:GracePeriod"] = "01:00:00" });
        var room = await app.CreateRoomAsync();
        await BringToAsync(app, room, state);
        await app.Simulator.ControlAsync($"rooms/{room}/forget");

        Assert.Equal([room], (await app.CollectAsync()).Rooms("vanished"));

        Assert.Null((await app.ShowsAsync(room, "deleted"))["last_error"]);
        Assert.Equal("Completed", (string?)(await app.InstanceAsync(room))["runtimeStatus"]);
        Assert.Equal(0, await app.Simulator.DeletionsAsync(room));
        (await app.CollectAsync()).FoundNothing();
    }

    [Fact]
    public async Task Vmr_OfAPersistentRoomDeletedBehindTheBack_IsReportedOnly()
    {
        await using var app = await CollectingApp.StartAsync(DeletionTests.Persistent);
        var room = await app.CreateRoomAsync();
        await app.Simulator.ControlAsync($"rooms/{room}/forget");

        Assert.Equal([room], (await app.CollectAsync()).Rooms("persistent_vanished"));
        Assert.Equal("created", (string?)(await app.StatusAsync(room))["state"]);
    }

    [Fact]
    public async Task Vmr_OfTheReadyPoolDeletedBehindTheBack_EndsTheRoomAndIsReplaced()
    {
        await using var app = await CollectingApp.StartAsync(new() { ["Pool:Size"] = "2" });
        (await app.CollectAsync()).FoundNothing();
        await PoolIsKeptAsync(app);
        var pool = await app.Simulator.RoomsAsync();
        Assert.Equal(2, pool.Length);
        (await app.CollectAsync()).FoundNothing();
        await app.Simulator.ControlAsync($"rooms/{pool[0]}/forget");

        Assert.Equal([pool[0]], (await app.CollectAsync()).Rooms("vanished"));

        await app.ShowsAsync(pool[0], "deleted");
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await PoolIsKeptAsync(app);
        Assert.Equal(2, (await app.Simulator.RoomsAsync()).Length);
    }

    [Fact]
    public async Task Vmr_Renamed_StaysItsRooms()
    {
        await using var app = await CollectingApp.StartAsync();
        var room = await app.CreateRoomAsync();
        var vmr = (int)(await app.Simulator.FindRoomAsync(room))!["id"]!;
        await app.Simulator.SendAsync(HttpMethod.Patch, $"{RunningSimulator.Conferences}{vmr}/", """{"name": "renamed"}""");

        (await app.CollectAsync()).FoundNothing();

        await app.AdvanceAsync(Unused);
        await app.ShowsAsync(room, "deleted");
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Vmr_OfANameThatMaxConfWasRefused_IsAStrangers()
    {
        var first = new Queue<int>([123456, 765432]);
        var seeded = ScriptedRandomSource.Seeded(1);
        var random = new ScriptedRandomSource(
            (minimum, limit) => minimum > 0 && first.TryDequeue(out var drawn) ? drawn : seeded.Next(minimum, limit));
        await using var app = await MaxConfApp.StartAsync(new() { ["GarbageCollection:Enabled"] = "true" }, random);
        await app.Simulator.CreateRoomAsync(Generated, "\"tag\": \"a stranger's\"");
        await app.CreateRoomAsync();

        var report = await app.CollectAsync();

        Assert.Equal([Generated], report.Rooms("foreign"));
        Assert.Empty(report.Rooms("orphaned"));
        Assert.Equal("deleted", (string?)(await app.StatusAsync(Generated))["state"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Orchestration_LostWhilePeopleMeet_IsBegunAgainAsActive(bool isPurged)
    {
        await using var app = await CollectingApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await BringToAsync(app, room, "active");
        await TerminateAsync(app, room);
        if (isPurged)
        {
            await app.Client().PurgeInstanceAsync(RoomLifecycle.InstanceIdOf(room));
        }

        Assert.Equal([room], (await app.CollectAsync()).Rooms("orphaned"));

        await app.ShowsAsync(room, "active");
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.ShowsAsync(room, "scheduled_for_deletion");
        await app.AdvanceAsync(Grace);
        await app.ShowsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Orchestration_TerminatedOfARoomWithAnyName_IsBegunAgain()
    {
        await using var app = await CollectingApp.StartAsync();
        await app.Simulator.CreateRoomAsync("any-name");
        var vmr = (int)(await app.Simulator.FindRoomAsync("any-name"))!["id"]!;
        await app.Client().StartRoomAsync(new RoomsOptions().NewRoom("any-name", "", app.Now).Provisioned(vmr, app.Now), default);
        await app.SettleAsync();
        await TerminateAsync(app, "any-name");

        Assert.Equal(["any-name"], (await app.CollectAsync()).Rooms("orphaned"));
        await app.ShowsAsync("any-name", "created");
    }

    [Fact]
    public async Task Timer_Lost_TheRoomIsWokenAndGoes()
    {
        await using var app = await CollectingApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await BringToAsync(app, room, "scheduled_for_deletion");
        await LoseTimerAsync(app, room);
        (await app.CollectAsync()).FoundNothing();

        Assert.Equal([room], (await app.CollectAsync()).Rooms("overdue"));

        await app.ShowsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Timer_OfAnActiveRoomLost_PexipIsAskedAgain()
    {
        await using var app = await CollectingApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await BringToAsync(app, room, "active");
        await LoseTimerAsync(app, room);
        await app.Simulator.HoldAsync();
        await app.Simulator.LeaveAsync(room);

        for (var run = 0; run < 3; run++)
        {
            (await app.CollectAsync()).FoundNothing();
        }

        Assert.Equal([room], (await app.CollectAsync()).Rooms("overdue"));
        await app.ShowsAsync(room, "scheduled_for_deletion");
    }

    [Fact]
    public async Task Reconciliation_OfARoomInOrder_ChangesNothing()
    {
        await using var app = await CollectingApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.ShowsAsync(room, "created");
        var before = (await app.StatusAsync(room)).ToJsonString();

        await app.Client().ReconcileRoomAsync(room, default);
        await app.SettleAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503");
        await app.Client().ReconcileRoomAsync(room, default);
        await app.SettleAsync();

        Assert.Equal(before, (await app.StatusAsync(room)).ToJsonString());
    }

    [Fact]
    public async Task Deletion_FailingForAnHour_IsReportedAndGoesOnTrying()
    {
        await using var app = await CollectingApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await BringToAsync(app, room, "scheduled_for_deletion");
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503, \"method\": \"DELETE\"");
        for (var run = 0; run < 7; run++)
        {
            (await app.CollectAsync()).FoundNothing();
        }

        Assert.Equal([room], (await app.CollectAsync()).Rooms("stuck_deleting"));

        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        await app.ShowsAsync(room, "deleted");
    }

    [Fact]
    public async Task Orchestration_Suspended_IsReported()
    {
        await using var app = await CollectingApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.ShowsAsync(room, "created");
        await app.Client().SuspendInstanceAsync(RoomLifecycle.InstanceIdOf(room));
        await app.SettleAsync();
        await app.Simulator.ControlAsync($"rooms/{room}/forget");

        var report = await app.CollectAsync();

        Assert.Equal([room], report.Rooms("suspended"));
        Assert.Empty(report.Rooms("vanished"));
    }

    private static async Task BringToAsync(MaxConfApp app, string room, string state)
    {
        if (state != "created")
        {
            await app.Simulator.JoinAsync(room, "Citizen");
            await app.SettleAsync();
        }

        if (state == "scheduled_for_deletion")
        {
            await app.Simulator.LeaveAsync(room);
            await app.SettleAsync();
        }

        await app.ShowsAsync(room, state);
    }

    /// <summary>Waits until the pool has been looked after at this time.</summary>
    private static async Task PoolIsKeptAsync(MaxConfApp app)
    {
        await app.Engine.NextRunAsync(nameof(KeepPool), app.Now);
        await app.SettleAsync();
    }

    private static async Task TerminateAsync(MaxConfApp app, string room)
    {
        await app.Client().TerminateInstanceAsync(RoomLifecycle.InstanceIdOf(room), "lost");
        await app.SettleAsync();
        Assert.Equal("Terminated", (string?)(await app.InstanceAsync(room))["runtimeStatus"]);
    }

    /// <summary>A durable store that loses a timer, as none should.</summary>
    private static Task LoseTimerAsync(MaxConfApp app, string room)
    {
        var instanceId = RoomLifecycle.InstanceIdOf(room);
        var (execution, timer) = app.Engine.Database.Read(session => session.Query(
            "SELECT execution_id, timer_id FROM messages WHERE instance_id = $0 AND due_at IS NOT NULL",
            row => (row.GetString(0), row.GetInt32(1)),
            instanceId).Single());
        return app.Engine.Database.Writer.WriteAsync(transaction => transaction.CancelTimer(instanceId, execution, timer));
    }
}
