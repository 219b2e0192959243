using System.Text.Json.Nodes;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator;

public sealed class ReportTests
{
    [Fact]
    public async Task Statistics_AfterSomeWork_CountIt()
    {
        await using var simulator = await StartAsync();
        var uri = await simulator.CreateRoomAsync("a");
        await simulator.SendAsync(HttpMethod.Delete, uri);
        await simulator.CreateRoomAsync("a");
        await simulator.SendAsync(HttpMethod.Post, Conferences, """{"name": "a"}""");
        await simulator.CreateRoomAsync("b");
        await simulator.ControlAsync("rooms/b/forget");

        var statistics = await simulator.GetAsync("/simulator/statistics");

        Assert.Equal("""{"a":2,"b":1}""", statistics["conferences_created"]!.ToJsonString());
        Assert.Equal("""{"a":1}""", statistics["conferences_deleted"]!.ToJsonString());
        Assert.Equal(
            """{"DELETE /api/admin/configuration/v1/conference/{id}/":1,"POST /api/admin/configuration/v1/conference/":4}""",
            statistics["requests"]!.ToJsonString());
        Assert.Equal(1, (int)statistics["maximum_concurrent_requests"]!);
    }

    [Fact]
    public async Task Nodes_OfTheDefaultPlatform_AreWhereTheyListen()
    {
        await using var simulator = await StartAsync();

        var nodes = (await simulator.GetAsync("/simulator/nodes")).AsArray();

        Assert.Equal(["10.44.0.11", "10.44.0.12"], nodes.Select(node => (string)node!["address"]!));
        Assert.All(nodes, node => Assert.NotEmpty((string)node!["name"]!));
        Assert.Equal(simulator.Nodes.Select(node => node.BaseAddress), nodes.Select(node => new Uri((string)node!["url"]!)));
    }

    [Fact]
    public async Task Rooms_AfterSomeWork_TellEachDeletion()
    {
        await using var simulator = await StartAsync();
        var start = simulator.Time.GetUtcNow();
        var quiet = await simulator.CreateRoomAsync("quiet");
        var ended = await simulator.CreateRoomAsync("ended");
        var busy = await simulator.CreateRoomAsync("busy");
        await simulator.CreateRoomAsync("kept");
        await simulator.CreateRoomAsync("forgotten");
        await simulator.ControlAsync("rooms/forgotten/forget");
        await simulator.JoinAsync("ended", "Alice");
        await simulator.JoinAsync("busy", "Bob");
        await simulator.JoinAsync("busy", "Carol");
        await simulator.ControlAsync("rooms/busy/drop", """{"display_name": "Carol"}""");
        await simulator.ControlAsync("rooms/ended/leave");
        simulator.Time.Advance(TimeSpan.FromSeconds(7));
        foreach (var room in new[] { quiet, ended, busy })
        {
            await simulator.SendAsync(HttpMethod.Delete, room);
        }

        var rooms = (await simulator.GetAsync("/simulator/statistics/rooms")).AsArray();

        Assert.Equal(["busy", "ended", "forgotten", "kept", "quiet"], rooms.Select(room => (string)room!["name"]!));
        Assert.All(rooms, room => Assert.Equal(1, (int)room!["created"]!));
        Assert.Equal(["kept"], rooms.Where(room => (bool)room!["is_there"]!).Select(room => (string)room!["name"]!));
        Assert.Equal([1, 1, 0, 0, 1], rooms.Select(room => room!["deletions"]!.AsArray().Count));
        AssertDeletion(rooms[0]!, simulator.Time.GetUtcNow(), people: 2, emptySince: null);
        AssertDeletion(rooms[1]!, simulator.Time.GetUtcNow(), people: 0, emptySince: start);
        AssertDeletion(rooms[4]!, simulator.Time.GetUtcNow(), people: 0, emptySince: null);
    }

    [Fact]
    public async Task Rooms_MadeAgain_TellEveryLife()
    {
        await using var simulator = await StartAsync();
        await simulator.SendAsync(HttpMethod.Delete, await simulator.CreateRoomAsync("a"));
        await simulator.SendAsync(HttpMethod.Delete, await simulator.CreateRoomAsync("a"));

        var room = Assert.Single((await simulator.GetAsync("/simulator/statistics/rooms")).AsArray())!;

        Assert.Equal(2, (int)room["created"]!);
        Assert.Equal(2, room["deletions"]!.AsArray().Count);
    }

    [Fact]
    public async Task Journal_Since_ContinuesWhereItLeftOff()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var first = (await simulator.GetAsync("/simulator/journal")).AsArray();
        await simulator.JoinAsync("a", "Alice");
        await simulator.ControlAsync("rooms/a/drop");

        var next = (await simulator.GetAsync($"/simulator/journal?since={first[^1]!["number"]}")).AsArray();

        Assert.Equal(
            ["conference_started", "participant_connected", "conference_updated", "connection_lost"],
            next.Select(entry => (string)entry!["what"]!));
        Assert.Equal(("a", "10.44.0.11", "Alice"), ((string?)next[^1]!["room"], (string?)next[^1]!["node"], (string?)next[^1]!["detail"]));
    }

    private static void AssertDeletion(JsonNode room, DateTimeOffset time, int people, DateTimeOffset? emptySince)
    {
        var deletion = room["deletions"]![0]!;
        Assert.Equal(time, (DateTimeOffset)deletion["time"]!);
        Assert.Equal(people, (int)deletion["people"]!);
        Assert.Equal(emptySince, (DateTimeOffset?)deletion["empty_since"]);
    }
}
