using System.Text.Json.Nodes;
using static MaxConf.Tests.Simulator.EventSinks.EventTests;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.EventSinks;

public sealed class DeliveryTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly string[] OneVisit =
        ["conference_started", "participant_connected", "conference_updated", "participant_disconnected", "conference_ended"];

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task Post_NotAccepted_IsTriedAgainAndNothingOvertakesIt(int status)
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartOnOneNodeAsync(receiver);
        await VisitAsync(simulator, status, receiver);
        Assert.Equal(["conference_started"], receiver.Names());

        simulator.Time.Advance(Second);
        await simulator.FlushAsync();
        Assert.Equal(["conference_started", "conference_started"], receiver.Names());

        receiver.Status = 200;
        simulator.Time.Advance(Second);
        await simulator.FlushAsync();
        Assert.Equal(2, receiver.Posts.Count - 1);
        simulator.Time.Advance(Second);
        await simulator.FlushAsync();
        Assert.Equal(OneVisit, receiver.Names().Skip(2));
    }

    [Fact]
    public async Task Post_NeverAnswered_TimesOutAfterSevenSeconds()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartOnOneNodeAsync(receiver);
        await simulator.FlushAsync();
        await receiver.Arrived.WaitAsync();
        receiver.IsSilent = true;
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice");
        await receiver.Arrived.WaitAsync();

        var flush = simulator.FlushAsync();
        simulator.Time.Advance(TimeSpan.FromSeconds(7));
        await flush;
        receiver.IsSilent = false;
        simulator.Time.Advance(Second);
        await simulator.FlushAsync();

        Assert.Equal(["conference_started", "conference_started", "participant_connected", "conference_updated"], receiver.Names());
        Assert.Equal(1, (int)(await simulator.GetAsync("/simulator/statistics"))["event_posts_failed"]!);
    }

    [Fact]
    public async Task Sink_FailingForLong_StopsWithAnAlarmAndRestartsWithItsQueue()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartOnOneNodeAsync(receiver);
        await VisitAsync(simulator, 503, receiver);
        for (var wait = 1; wait <= 1024; wait *= 2)
        {
            simulator.Time.Advance(TimeSpan.FromSeconds(wait));
            await simulator.FlushAsync();
        }

        Assert.Equal(12, receiver.Names().Count);
        var alarm = (await simulator.ListAsync("/api/admin/status/v1/alarm/")).Single()!;
        Assert.Equal(("s", "10.44.0.11"), ((string?)alarm["instance"], (string?)alarm["node"]));

        receiver.Clear();
        receiver.Status = 200;
        simulator.Time.Advance(TimeSpan.FromDays(1));
        await simulator.FlushAsync();
        Assert.Empty(receiver.Posts);

        await simulator.SendAsync(HttpMethod.Patch, Configuration + "event_sink/1/", """{"restart_date": "2026-11-23T12:00:00"}""");
        await simulator.FlushAsync();
        Assert.Equal(OneVisit, receiver.Names());
        Assert.Empty(await simulator.ListAsync("/api/admin/status/v1/alarm/"));
    }

    [Fact]
    public async Task Bulk_EventsOfOneMoment_TravelTogether()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartOnOneNodeAsync(receiver, bulk: true);
        await simulator.FlushAsync();
        receiver.Clear();
        while (receiver.Arrived.CurrentCount > 0)
        {
            await receiver.Arrived.WaitAsync();
        }

        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice");
        simulator.Time.Advance(TimeSpan.FromSeconds(0.1));
        await receiver.Arrived.WaitAsync();

        var bulk = receiver.Posts.Single();
        Assert.Equal(("127.0.0.1", 0, "eventsink_bulk"), ((string?)bulk["node"], (int)bulk["seq"]!, (string?)bulk["event"]));
        Assert.Equal(
            [("10.44.0.11", 2, "conference_started"), ("10.44.0.11", 3, "participant_connected"), ("10.44.0.11", 4, "conference_updated")],
            bulk["data"]!.AsArray().Select(item => ((string)item!["node"]!, (int)item["seq"]!, (string)item["event"]!)));
    }

    [Fact]
    public async Task Bulk_NotAccepted_IsRepeatedAsAWhole()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartOnOneNodeAsync(receiver, bulk: true);
        await VisitAsync(simulator, 500, receiver);
        receiver.Status = 200;
        simulator.Time.Advance(Second);
        await simulator.FlushAsync();

        var bulks = receiver.Posts.Where(post => post["data"]!.AsArray().Count == OneVisit.Length).ToList();
        Assert.Equal(2, bulks.Count);
        Assert.True(JsonNode.DeepEquals(bulks[0]["data"], bulks[1]["data"]));
    }

    [Fact]
    public async Task DeliverTwice_NextEvents_ComeAgainUnchanged()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartOnOneNodeAsync(receiver);
        await simulator.FlushAsync();
        await simulator.ControlAsync("events/deliver_twice", """{"next": 2}""");
        await VisitAsync(simulator, 200, receiver);

        Assert.Equal([2, 2, 3, 3, 4, 5, 6], receiver.Events().Select(post => (int)post["seq"]!));
    }

    [Fact]
    public async Task Replay_Room_PostsItsEventsOnceMore()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartOnOneNodeAsync(receiver);
        await VisitAsync(simulator, 200, receiver);
        await simulator.CreateRoomAsync("b");
        await simulator.JoinAsync("b", "Bob");
        await simulator.FlushAsync();
        receiver.Clear();

        Assert.Equal(5, (int)(await simulator.ControlAsync("events/replay", """{"name": "a"}"""))!["count"]!);
        await simulator.FlushAsync();

        Assert.Equal([2, 3, 4, 5, 6], receiver.Posts.Select(post => (int)post["seq"]!));
    }

    [Fact]
    public async Task Raw_AnyJson_IsPostedAsItIs()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartOnOneNodeAsync(receiver);
        await simulator.ControlAsync("events/raw", """{"event":"nonsense","data":[1,null]}""");
        await simulator.FlushAsync();

        Assert.Equal("""{"event":"nonsense","data":[1,null]}""", receiver.Posts[^1].ToJsonString());
    }

    [Fact]
    public async Task Hold_OneNode_LetsTheOtherOvertakeIt()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartWithSinkAsync(receiver);
        await simulator.FlushAsync();
        await simulator.ControlAsync("events/hold", """{"node": "10.44.0.11"}""");
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice", node: "10.44.0.11");
        await simulator.JoinAsync("a", "Bob", node: "10.44.0.12");
        await simulator.FlushAsync();
        Assert.Empty(receiver.Names("10.44.0.11"));
        Assert.Equal(["conference_started", "participant_connected"], receiver.Names("10.44.0.12"));

        await simulator.ControlAsync("events/release");
        await simulator.FlushAsync();
        Assert.Equal(["conference_started", "participant_connected", "conference_updated"], receiver.Names("10.44.0.11"));
    }

    [Theory]
    [InlineData("""{"target": "event_sink", "kind": "error", "status": 502, "count": 1}""", 1)]
    [InlineData("""{"target": "event_sink", "kind": "drop_connection", "count": 1}""", 1)]
    [InlineData("""{"target": "event_sink", "kind": "login_redirect", "count": 1}""", 1)]
    [InlineData("""{"target": "event_sink", "kind": "created_but_500", "count": 1}""", 2)]
    public async Task Fault_OnTheWayToTheSink_CostsOneTry(string fault, int deliveries)
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartOnOneNodeAsync(receiver);
        await simulator.FlushAsync();
        await simulator.ControlAsync("faults", fault);
        await VisitAsync(simulator, 200, receiver);
        simulator.Time.Advance(Second);
        await simulator.FlushAsync();

        Assert.Equal(deliveries, receiver.Names().Count(name => name == "conference_started"));
        Assert.Equal(OneVisit, receiver.Names().Skip(deliveries - 1));
    }

    private static Task<RunningSimulator> StartOnOneNodeAsync(EventReceiver receiver, bool bulk = false) => StartWithSinkAsync(
        receiver, bulk: bulk, configure: options => options.ConferencingNodes.Add(new() { Name = "n", Address = "10.44.0.11" }));

    /// <summary>Somebody comes and goes in room a while the receiver answers with a status; the sink itself is announced before.</summary>
    private static async Task VisitAsync(RunningSimulator simulator, int status, EventReceiver receiver)
    {
        await simulator.FlushAsync();
        receiver.Status = status;
        await simulator.CreateRoomAsync("a");
        await simulator.ControlAsync("events/hold");
        await simulator.JoinAsync("a", "Alice");
        await simulator.ControlAsync("rooms/a/leave");
        await simulator.ControlAsync("events/release");
        await simulator.FlushAsync();
    }
}
