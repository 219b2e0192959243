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
}
