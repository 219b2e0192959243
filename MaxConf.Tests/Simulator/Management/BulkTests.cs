using System.Net;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Management;

public sealed class BulkTests
{
    [Fact]
    public async Task Patch_List_CreatesUpdatesAndDeletes()
    {
        await using var simulator = await StartAsync();
        var changed = await simulator.CreateRoomAsync("changed");
        var gone = await simulator.CreateRoomAsync("gone");

        var (status, body, _) = await simulator.SendAsync(HttpMethod.Patch, Conferences, $$"""
            {"objects": [{"name": "new"}, {"resource_uri": "{{changed}}", "tag": "t"}], "deleted_objects": ["{{gone}}"]}
            """);

        Assert.Equal((HttpStatusCode.Accepted, ""), (status, body));
        var rooms = await simulator.ListAsync(Conferences);
        Assert.Equal([("changed", "t"), ("new", "")], rooms.Select(room => ((string)room!["name"]!, (string)room["tag"]!)));
    }

    [Theory]
    [InlineData("""{"objects": [{"name": "new", "aliases": [{"alias": "n"}]}, {"name": "old"}]}""")]
    [InlineData("""{"objects": [{"resource_uri": "/api/admin/configuration/v1/conference/1/", "name": "renamed"}, {"tag": "x"}]}""")]
    [InlineData("""{"objects": [], "deleted_objects": ["/api/admin/configuration/v1/conference/1/", "/nowhere/"]}""")]
    [InlineData("""{"deleted_objects": []}""")]
    public async Task Patch_ListWithOneBadObject_ChangesNothing(string json)
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("old");

        var (status, _, _) = await simulator.SendAsync(HttpMethod.Patch, Conferences, json);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("old", (string?)(await simulator.ListAsync(Conferences)).Single()!["name"]);
        Assert.Equal("old", (string?)(await simulator.ListAsync(Configuration + "conference_alias/")).Single()!["alias"]);
    }

    [Fact]
    public async Task Delete_List_RemovesEverything()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.CreateRoomAsync("b");

        Assert.Equal(HttpStatusCode.NoContent, (await simulator.SendAsync(HttpMethod.Delete, Conferences)).Status);

        Assert.Empty(await simulator.ListAsync(Conferences));
        Assert.Empty(await simulator.ListAsync(Configuration + "conference_alias/"));
    }

    [Fact]
    public async Task Put_List_ReplacesEverything()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");

        Assert.Equal(HttpStatusCode.NoContent, (await simulator.SendAsync(HttpMethod.Put, Conferences, """{"objects": [{"name": "b"}]}""")).Status);

        Assert.Equal("b", (string?)(await simulator.ListAsync(Conferences)).Single()!["name"]);
    }
}
