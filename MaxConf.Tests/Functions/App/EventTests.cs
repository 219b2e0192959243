using System.Net;
using System.Text.Json.Nodes;

namespace MaxConf.Tests.Functions.App;

/// <summary>Events as event sinks deliver them: again, late, in any order across nodes, in bulk, in both versions.</summary>
public class EventTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Events_DeliveredTwice_CountOnce()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.ControlAsync("events/deliver_twice", """{"next": 1000}""");

        await app.Simulator.JoinAsync(room, "Citizen");
        await app.SettleAsync();
        Assert.Equal(1, (int)(await app.ShowsAsync(room, "active"))["participants"]!);
        await LeaveForGoodAsync(app, room);

        var statistics = await app.Simulator.StatisticsAsync();
        Assert.Equal(0, (int)statistics["event_backlog"]!);
        Assert.True((int)statistics["events_acknowledged"]! >= 10, statistics.ToJsonString());
    }

    [Fact]
    public async Task Events_ReplayedAfterTheEnd_ChangeNothing()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        var before = await app.ShowsAsync(room, "scheduled_for_deletion");

        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.True((int)(await app.Simulator.ControlAsync("events/replay", $$"""{"name": "{{room}}"}"""))!["count"]! >= 4);
        await app.SettleAsync();

        Assert.True(JsonNode.DeepEquals(before, await app.StatusAsync(room)));
        await DeliversOnAsync(app, room);
    }

    [Fact]
    public async Task Events_LateFromAnotherNode_StartTheGracePeriodAgain()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.HoldAsync(SimulatorOrders.SecondNode);
        await app.Simulator.JoinAsync(room, "Citizen", node: SimulatorOrders.FirstNode);
        await app.Simulator.JoinAsync(room, "Agent", node: SimulatorOrders.SecondNode);
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.ShowsAsync(room, "scheduled_for_deletion");

        await app.AdvanceAsync(Grace / 2);
        await app.Simulator.ReleaseAsync(SimulatorOrders.SecondNode);
        await app.SettleAsync();

        var status = await app.ShowsAsync(room, "scheduled_for_deletion");
        Assert.Equal(app.Now + Grace, (DateTimeOffset)status["deletion_due"]!);
        await app.AdvanceAsync(Grace);
        await app.ShowsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Events_OneNodeHoldsItsStartBack_TheOthersEndDoesNotHideIt()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.HoldAsync(SimulatorOrders.FirstNode);
        await app.Simulator.JoinAsync(room, "Citizen", node: SimulatorOrders.FirstNode);
        await app.Simulator.JoinAsync(room, "Agent", node: SimulatorOrders.SecondNode);
        await app.Simulator.LeaveAsync(room, "Agent");
        await app.SettleAsync();
        await app.ShowsAsync(room, "scheduled_for_deletion");

        await app.Simulator.ReleaseAsync(SimulatorOrders.FirstNode);
        await app.SettleAsync();

        Assert.Equal(1, (int)(await app.ShowsAsync(room, "active"))["participants"]!);
        await LeaveForGoodAsync(app, room);
    }

    [Fact]
    public async Task End_OnOneOfTwoNodes_KeepsTheRoomActive()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen", node: SimulatorOrders.FirstNode);
        await app.Simulator.JoinAsync(room, "Agent", node: SimulatorOrders.SecondNode);
        await app.SettleAsync();
        Assert.Equal(2, (int)(await app.ShowsAsync(room, "active"))["participants"]!);

        await app.Simulator.LeaveAsync(room, "Agent");
        await app.AdvanceAsync(Grace * 2);

        Assert.Equal(1, (int)(await app.ShowsAsync(room, "active"))["participants"]!);
        await LeaveForGoodAsync(app, room);
    }

    [Theory]
    [InlineData("\"version\": 2, \"bulk_support\": true")]
    [InlineData("\"version\": 1, \"bulk_support\": true")]
    [InlineData("\"version\": 1")]
    public async Task Events_OfAnyKindOfSink_DriveTheRoom(string sink)
    {
        await using var app = await MaxConfApp.StartAsync(sink: sink);
        var room = await app.CreateRoomAsync();

        await app.Simulator.JoinAsync(room, "Citizen", "guest");
        await app.Simulator.JoinAsync(room, "Agent");
        await app.SettleAsync();
        Assert.Equal(2, (int)(await app.ShowsAsync(room, "active"))["participants"]!);

        await LeaveForGoodAsync(app, room);
        Assert.Equal(0, (int)(await app.Simulator.StatisticsAsync())["event_posts_failed"]!);
    }

    [Fact]
    public async Task Drop_AndRejoinWithinTheGracePeriod_TheRoomStays()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.DropAsync(room);
        await app.AdvanceAsync(TimeSpan.FromSeconds(30));
        await app.ShowsAsync(room, "scheduled_for_deletion");

        await app.AdvanceAsync(Grace / 2);
        await app.Simulator.RejoinAsync(room);
        await app.SettleAsync();
        Assert.Equal(1, (int)(await app.ShowsAsync(room, "active"))["participants"]!);

        await app.AdvanceAsync(Grace);
        await LeaveForGoodAsync(app, room);
    }

    [Fact]
    public async Task End_InTheDocumentedShortForm_EndsTheMeetingOnEveryNode()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen", node: SimulatorOrders.FirstNode);
        await app.Simulator.JoinAsync(room, "Agent", node: SimulatorOrders.SecondNode);
        await app.AdvanceAsync(TimeSpan.FromSeconds(1));

        var reply = await app.PostEventAsync(
            $$"""{ "event": "conference_ended", "data": { "name": "{{room}}", "conference": "{{room}}" } }""");

        Assert.Equal(HttpStatusCode.NoContent, reply.Status);
        Assert.Null(reply.Json);
        Assert.Equal(0, (int)(await app.ShowsAsync(room, "scheduled_for_deletion"))["participants"]!);
    }

    [Fact]
    public async Task Events_WhileTheAppRefuses_AreDeliveredLater()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.ControlAsync("faults", """{"target": "event_sink", "kind": "error", "duration_seconds": 60}""");
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.SettleAsync();
        Assert.Equal("created", (string?)(await app.StatusAsync(room))["state"]);

        await app.AdvanceAsync(TimeSpan.FromSeconds(60));

        await app.ShowsAsync(room, "active");
        await LeaveForGoodAsync(app, room);
    }

    /// <summary>Nothing is stuck: the room hears of the next meeting, and of its end.</summary>
    private static async Task DeliversOnAsync(MaxConfApp app, string room)
    {
        await app.Simulator.JoinAsync(room, "Latecomer");
        await app.SettleAsync();
        Assert.Equal(1, (int)(await app.ShowsAsync(room, "active"))["participants"]!);
        await LeaveForGoodAsync(app, room);
    }

    private static async Task LeaveForGoodAsync(MaxConfApp app, string room)
    {
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.ShowsAsync(room, "scheduled_for_deletion");
        await app.AdvanceAsync(Grace);
        await app.ShowsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }
}
