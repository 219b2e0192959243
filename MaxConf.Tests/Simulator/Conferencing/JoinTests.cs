using System.Net;
using System.Text.Json.Nodes;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Conferencing;

public sealed class JoinTests
{
    private const string Status = "/api/admin/status/v1/";
    private const string History = "/api/admin/history/v1/";

    [Fact]
    public async Task Join_BeforeReplication_FindsNothing()
    {
        await using var simulator = await StartAsync(options => options.ReplicationDelay = TimeSpan.FromSeconds(60));
        await simulator.CreateRoomAsync("a");

        simulator.Time.Advance(TimeSpan.FromSeconds(59));
        var (status, body, _) = await simulator.SendAsync(HttpMethod.Post, "/simulator/rooms/a/join", "{}");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("Neither conference nor gateway found", body, StringComparison.Ordinal);

        simulator.Time.Advance(TimeSpan.FromSeconds(1));
        await simulator.JoinAsync("a", "Alice");
    }

    [Fact]
    public async Task Join_NodesWithTheirOwnDelay_LearnOfTheRoomOneByOne()
    {
        await using var simulator = await StartAsync(options =>
        {
            options.ConferencingNodes.Add(new() { Name = "fast", Address = "10.0.0.1", ReplicationDelay = TimeSpan.FromSeconds(10) });
            options.ConferencingNodes.Add(new() { Name = "slow", Address = "10.0.0.2", ReplicationDelay = TimeSpan.FromSeconds(90) });
        });
        await simulator.CreateRoomAsync("a");
        simulator.Time.Advance(TimeSpan.FromSeconds(10));

        await simulator.JoinAsync("a", "Alice", node: "fast");
        var (status, _, _) = await simulator.SendAsync(HttpMethod.Post, "/simulator/rooms/a/join", """{"node": "slow"}""");
        Assert.Equal(HttpStatusCode.NotFound, status);

        var nodes = await simulator.ListAsync(Status + "worker_vm/");
        Assert.Equal(["SYNCED", "SYNCING"], nodes.Select(node => (string)node!["sync_status"]!));
        simulator.Time.Advance(TimeSpan.FromSeconds(80));
        await simulator.JoinAsync("a", "Bob", node: "slow");
    }

    [Theory]
    [InlineData("{}", "", "chair")]
    [InlineData("""{"pin": "1234"}""", "", "chair")]
    [InlineData("""{"pin": "1234"}""", "1234", "chair")]
    [InlineData("""{"pin": "1234#"}""", "1234", "chair")]
    [InlineData("""{"pin": "1234"}""", "", null)]
    [InlineData("""{"pin": "1234"}""", "9999", null)]
    [InlineData("""{"pin": "1234", "guest_pin": "5678"}""", "5678", null)]
    [InlineData("""{"pin": "1234", "allow_guests": true}""", "", "guest")]
    [InlineData("""{"pin": "1234", "allow_guests": true}""", "5678", null)]
    [InlineData("""{"pin": "1234", "guest_pin": "5678", "allow_guests": true}""", "5678", "guest")]
    [InlineData("""{"pin": "1234", "guest_pin": "5678", "allow_guests": true}""", "1234", "chair")]
    [InlineData("""{"pin": "1234", "guest_pin": "5678", "allow_guests": true}""", "", null)]
    public async Task Join_WithPin_GivesTheRole(string settings, string pin, string? role)
    {
        await using var simulator = await StartAsync();
        var uri = await simulator.CreateRoomAsync("a");
        await simulator.SendAsync(HttpMethod.Patch, uri, settings);
        if (settings == "{}" || (role == "chair" && pin.Length == 0))
        {
            await simulator.SendAsync(HttpMethod.Patch, uri, """{"pin": ""}""");
        }

        var (status, body, _) = await simulator.SendAsync(
            HttpMethod.Post, "/simulator/rooms/a/join", new JsonObject { ["pin"] = pin }.ToJsonString());

        Assert.Equal(role is null ? HttpStatusCode.Forbidden : HttpStatusCode.OK, status);
        Assert.Equal(role, (string?)JsonNode.Parse(body)!["role"]);
    }

    [Fact]
    public async Task Join_BeyondTheLimit_IsForbidden()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", "\"participant_limit\": 1");
        await simulator.JoinAsync("a", "Alice");

        Assert.Equal(HttpStatusCode.Forbidden, (await simulator.SendAsync(HttpMethod.Post, "/simulator/rooms/a/join", "{}")).Status);
    }

    [Fact]
    public async Task Meeting_GuestBeforeHost_WaitsUntilTheHostStartsIt()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", "\"tag\": \"t\"");
        await simulator.JoinAsync("a", "Guest", "guest");
        Assert.False((bool)(await simulator.ListAsync(Status + "conference/?name=a")).Single()!["is_started"]!);

        await simulator.JoinAsync("a", "Host");

        var conference = (await simulator.ListAsync(Status + "conference/?name=a&tag=t")).Single()!;
        Assert.True((bool)conference["is_started"]!);
        var participants = await simulator.ListAsync(Status + "participant/?conference=a");
        Assert.Equal(["conference", "conference"], participants.Select(participant => (string)participant!["service_type"]!));
    }

    [Fact]
    public async Task Meeting_SpreadOverNodes_HasAShardOnEach()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice", node: "10.44.0.11");
        await simulator.JoinAsync("a", "Bob", node: "conferencing-node-2");

        var shards = await simulator.ListAsync(Status + "conference_shard/?order_by=node");
        Assert.Equal(["10.44.0.11", "10.44.0.12"], shards.Select(shard => (string)shard!["node"]!));

        await simulator.ControlAsync("rooms/a/leave", """{"display_name": "Alice"}""");
        Assert.Equal("10.44.0.12", (string?)(await simulator.ListAsync(Status + "conference_shard/")).Single()!["node"]);
        Assert.Single(await simulator.ListAsync(Status + "conference/"));
    }

    [Fact]
    public async Task Meeting_ThroughProxyingNode_IsOnATranscodingNode()
    {
        await using var simulator = await StartAsync(options => options.IncludeProxyingNode = true);
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice", node: "edge-node-1");

        var participant = (await simulator.ListAsync(Status + "participant/")).Single()!;

        Assert.Equal(
            ("10.44.0.11", "10.44.0.21", "10.44.0.21"),
            ((string?)participant["media_node"], (string?)participant["proxy_node"], (string?)participant["signalling_node"]));
    }

    [Fact]
    public async Task Meeting_LastLeaves_MovesFromStatusToHistoryUnderTheSameId()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice");
        var id = (string)(await simulator.ListAsync(Status + "conference/")).Single()!["id"]!;
        simulator.Time.Advance(TimeSpan.FromSeconds(90));

        await simulator.ControlAsync("rooms/a/leave");

        Assert.Empty(await simulator.ListAsync(Status + "conference/"));
        Assert.Empty(await simulator.ListAsync(Status + "participant/"));
        var conference = await simulator.GetAsync($"{History}conference/{id}/");
        Assert.Equal(("a", 90, 1), ((string?)conference["name"], (int)conference["duration"]!, (int)conference["participant_count"]!));
        var participant = await simulator.GetAsync((string)conference["participants"]![0]!);
        Assert.Equal(("Alice", "Call disconnected"), ((string?)participant["display_name"], (string?)participant["disconnect_reason"]));
        Assert.Equal((string?)conference["resource_uri"], (string?)participant["conference"]);
        Assert.Single(await simulator.ListAsync(History + "conference/?end_time__gt=2026-11-22T10:01:00"));
    }

    [Fact]
    public async Task Delete_RunningRoom_LetsTheConferenceGoOn()
    {
        await using var simulator = await StartAsync();
        var uri = await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice");

        await simulator.SendAsync(HttpMethod.Delete, uri);

        Assert.Single(await simulator.ListAsync(Status + "conference/"));
        Assert.Equal(HttpStatusCode.NotFound, (await simulator.SendAsync(HttpMethod.Post, "/simulator/rooms/a/join", "{}")).Status);
    }
}
