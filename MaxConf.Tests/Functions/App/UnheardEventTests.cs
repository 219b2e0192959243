using System.Net;

namespace MaxConf.Tests.Functions.App;

/// <summary>What no room can hear is acknowledged and counted, because a node holds everything else back until it is.</summary>
public class UnheardEventTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("no_meaning", 1, """{"node":"10.44.0.11","seq":900,"time":1709647200,"event":"layout_changed","data":{"name":"ROOM"}}""")]
    [InlineData("no_meaning", 1, """{"node":"10.44.0.11","seq":900,"version":2,"time":1709647200,"event":"eventsink_ended","data":{}}""")]
    [InlineData("no_meaning", 1, """{"event":"participant_connected","data":{"conference":"ROOM"}}""")]
    [InlineData("no_meaning", 1, """{"event":"conference_ended"}""")]
    [InlineData("unknown_room", 1, """{"event":"conference_started","data":{"name":"nobody-knows-it"}}""")]
    [InlineData("not_an_event", 4, """{"event":"eventsink_bulk","data":[7, null, "text", {"event": []}]}""")]
    [InlineData("not_an_event", 1, """{"event":"eventsink_bulk","data":"text"}""")]
    [InlineData("not_an_event", 2, """{"event":"eventsink_bulk","data":[[], {"event":"eventsink_bulk","data":[]}]}""")]
    public async Task Event_NobodyCanHear_IsAcknowledgedAndCounted(string reason, int count, string json)
    {
        var app = shared.App;
        var room = await app.CreateRoomAsync();
        await app.SettleAsync();
        using var counted = new CounterSums(app.Services);

        await app.Simulator.PublishAsync(json.Replace("ROOM", room, StringComparison.Ordinal));
        await app.SettleAsync();

        Assert.Equal(count, counted["maxconf.events.unheard", reason]);
        Assert.Equal("created", (string?)(await app.StatusAsync(room))["state"]);
        await HearsTheNextAsync(app, room);
    }

    [Fact]
    public async Task Bulk_WithJunkBetweenEvents_DeliversTheEvents()
    {
        var app = shared.App;
        var room = await app.CreateRoomAsync();
        await app.SettleAsync();
        using var counted = new CounterSums(app.Services);

        await app.Simulator.PublishAsync(
            $$"""
            {"event": "eventsink_bulk", "node": "127.0.0.1", "seq": 0, "version": 2, "time": 1709647200, "data": [
              {"event": []}, null,
              {"event": "conference_started", "node": "10.44.0.12", "seq": 1, "time": 1709647200, "data": {"name": "{{room}}"} },
              {"event": "invented", "data": {"name": "{{room}}"} }]}
            """);

        await app.ShowsAsync(room, "active");
        Assert.Equal(2, counted["maxconf.events.unheard", "not_an_event"]);
        Assert.Equal(1, counted["maxconf.events.unheard", "no_meaning"]);
        Assert.Equal(1, counted["maxconf.events.received", "conference_started"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("""{"event": "conference_ended", """)]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"event": null}""")]
    public async Task Event_ThatIsNone_IsRefused(string body)
    {
        var app = shared.App;
        var room = await app.CreateRoomAsync();

        var reply = await app.PostEventAsync(body);

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        Assert.NotEmpty((string)reply.Json!["errors"]!["body"]![0]!);
        await HearsTheNextAsync(app, room);
    }

    private static async Task HearsTheNextAsync(MaxConfApp app, string room)
    {
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.SettleAsync();
        Assert.Equal(1, (int)(await app.ShowsAsync(room, "active"))["participants"]!);
        Assert.Equal(0, (int)(await app.Simulator.StatisticsAsync())["event_backlog"]!);
    }
}
