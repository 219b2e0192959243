using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Bulk;

/// <summary>Many rooms at once, by Pexip's own counts.</summary>
public class CreateRoomsTests
{
    [Fact]
    public async Task Create_ThreeHundred_MakesEachOnceAndSaysSo()
    {
        await using var app = await MaxConfApp.StartAsync();

        var id = await app.BeginAsync("""{"count": 300, "template": {"tag": "stress", "description": "one of many"}}""");

        var operation = await app.EndAsync(id);
        Assert.Equal("total=300 created=300 failed=0 percent=100", operation.Figures());
        await MadeOnceAsync(app, operation.RoomNames(), 300);
        Assert.Equal(Enumerable.Range(0, 300), operation["rooms"]!.AsArray().Select(room => (int)room!["index"]!).Order());
        Assert.All(
            await app.Simulator.ListAsync("/api/admin/configuration/v1/conference/?limit=500"),
            room => Assert.Equal("stress one of many", $"{room!["tag"]} {room["description"]}"));
    }

    [Fact]
    public async Task Create_AnswersWithTheDurableStatusPayload()
    {
        await using var app = await MaxConfApp.StartAsync();

        var reply = await app.OrderAsync("""{"count": 1}""");

        var id = reply.AcceptedId();
        Assert.Equal($"/rooms/operations/{id}", reply.Response.Headers.Location?.OriginalString);
        Assert.Equal(TimeSpan.FromSeconds(5), reply.Response.Headers.RetryAfter?.Delta);
        Assert.Equal("no-store", reply.Response.Headers.CacheControl?.ToString());
        var instance = new Uri(app.Address, $"runtime/webhooks/durabletask/instances/{id}").AbsoluteUri;
        const string Code = "code=a-system-key-for-tests";
        var expected = new JsonObject
        {
            ["id"] = id,
            ["statusQueryGetUri"] = $"{instance}?{Code}",
            ["sendEventPostUri"] = $"{instance}/raiseEvent/{{eventName}}?{Code}",
            ["terminatePostUri"] = $"{instance}/terminate?reason={{text}}&{Code}",
            ["rewindPostUri"] = $"{instance}/rewind?reason={{text}}&{Code}",
            ["purgeHistoryDeleteUri"] = $"{instance}?{Code}",
            ["restartPostUri"] = $"{instance}/restart?{Code}",
            ["suspendPostUri"] = $"{instance}/suspend?reason={{text}}&{Code}",
            ["resumePostUri"] = $"{instance}/resume?reason={{text}}&{Code}",
        };
        Assert.True(JsonNode.DeepEquals(expected, reply.Json), reply.Json!.ToJsonString());

        await app.EndAsync(id);
        using var request = new HttpRequestMessage(HttpMethod.Get, (string)reply.Json["statusQueryGetUri"]!);
        var status = await app.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, status.Status);
        Assert.Equal(
            """{"total":1,"created":1,"failed":0,"percent":100,"errors":[]}""", status.Json!["customStatus"]!.ToJsonString());
        Assert.Equal(1, (int)status.Json["output"]!["created"]!);
    }

    [Fact]
    public async Task Create_List_EachRoomIsAsItWasSpecified()
    {
        await using var app = await MaxConfApp.StartAsync();
        var uuiData = Convert.ToHexStringLower("MTIz"u8);

        var id = await app.BeginAsync($$"""
            {"rooms": [
                {"name": "test_one", "tag": "t1", "pin": "123456", "guest_pin": "654321", "participant_limit": 3},
                {"uuiData": "{{uuiData}}", "allow_guests": false},
                {}
            ]}
            """);

        var operation = await app.EndAsync(id);
        var rooms = operation["rooms"]!.AsArray().OrderBy(room => (int)room!["index"]!).Select(room => (string)room!["name"]!).ToArray();
        var (first, second, third) = (await Find(0), await Find(1), await Find(2));
        Assert.Equal("test_one", rooms[0]);
        Assert.Equal("t1 123456 654321 3", $"{first["tag"]} {first["pin"]} {first["guest_pin"]} {first["participant_limit"]}");
        Assert.Equal("https://id.gov.bc.ca/idcheck/protected/video/MTIz", (string?)second["tag"]);
        Assert.False((bool)second["allow_guests"]!);
        Assert.Equal(id, (string?)third["tag"]);
        Assert.True((bool)third["allow_guests"]!);
        Assert.Matches("^[0-9]{6}$", (string)third["pin"]!);
        Assert.All([first, second, third], room => Assert.Equal((string?)room["name"], (string?)room["aliases"]![0]!["alias"]));

        async Task<JsonNode> Find(int index) => (await app.Simulator.FindRoomAsync(rooms[index]))!;
    }

    [Fact]
    public async Task Create_WithPrefix_NamesBeginWithItAndRoomsLiveAsTheirNamesSay()
    {
        await using var app = await MaxConfApp.StartAsync();

        var id = await app.BeginAsync("""{"count": 3, "template": {"name_prefix": "vkiosk_"}}""");

        var rooms = (await app.EndAsync(id)).RoomNames();
        Assert.All(rooms, room => Assert.Matches("^vkiosk_[A-Za-z0-9_-]{18}$", room));
        Assert.All(
            await Task.WhenAll(rooms.Select(app.StatusAsync)), status => Assert.True((bool)status["persistent"]! && (string?)status["state"] == "created"));
    }

    [Fact]
    public async Task Create_AtAPace_LeavesPexipToOthers()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Bulk:RoomsPerMinute"] = "60" });
        var id = await app.BeginAsync("""{"count": 60}""");
        await app.SettleAsync();
        Assert.InRange((await app.Simulator.RoomsAsync()).Length, 15, 40);

        await app.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.InRange((await app.Simulator.RoomsAsync()).Length, 25, 59);
        var operation = await app.PassTimeAsync(id, TimeSpan.FromSeconds(5));

        Assert.Equal("total=60 created=60 failed=0 percent=100", operation.Figures());
    }

    [Fact]
    public async Task Create_StoppedAndStartedInTheMiddle_MakesEachOnce()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Bulk:BatchSize"] = "20" });
        var id = await app.BeginAsync("""{"count": 150}""");
        await app.ShowsAsync(id, operation => (int?)operation["progress"]?["created"] >= 40);

        await app.StopAsync();
        Assert.InRange((await app.Simulator.RoomsAsync()).Length, 40, 149);
        await app.StartAsync();

        var operation = await app.EndAsync(id);
        Assert.Equal("total=150 created=150 failed=0 percent=100", operation.Figures());
        await MadeOnceAsync(app, operation.RoomNames(), 150);
    }

    [Fact]
    public async Task Create_Terminated_BeginsNoMoreAndWhatIsBegunLivesOn()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Bulk:Parallelism"] = "4", ["Bulk:BatchSize"] = "10" });
        var reply = await app.OrderAsync("""{"count": 500}""");
        var id = reply.AcceptedId();
        await app.ShowsAsync(id, operation => (int?)operation["progress"]?["created"] >= 10);

        using var termination = new HttpRequestMessage(
            HttpMethod.Post, ((string)reply.Json!["terminatePostUri"]!).Replace("{text}", "enough", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Accepted, (await app.SendAsync(termination)).Status);
        var operation = await app.ShowsAsync(id, operation => (string?)operation["status"] == "Terminated");
        await app.SettleAsync();

        var made = await app.Simulator.RoomsAsync();
        Assert.InRange(made.Length, 10, 499);
        Assert.Subset(made.ToHashSet(), operation.RoomNames().ToHashSet());
        Assert.NotEmpty(operation.RoomNames());
        await app.ShowsAsync(made[^1], "created");
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(made.Length, (await app.Simulator.RoomsAsync()).Length);
        Assert.Equal(HttpStatusCode.NoContent, (await app.DeleteRoomsAsync($"?tag={id}")).Status);
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Create_TenThousand_IsAcceptedWhole()
    {
        await using var app = await MaxConfApp.StartAsync();
        var rooms = string.Join(',', Enumerable.Range(0, 10_000).Select(
            i => $$"""{"name": "kiosk-{{i}}", "pin": "{{100_000 + i}}", "guest_pin": "{{200_000 + i}}", "tag": "kiosks"}"""));

        var reply = await app.OrderAsync($$"""{"rooms": [{{rooms}}]}""");

        using var termination = new HttpRequestMessage(HttpMethod.Post, (string)reply.Json!["terminatePostUri"]!);
        await app.SendAsync(termination);
        var operation = await app.ShowsAsync(reply.AcceptedId(), operation => (string?)operation["status"] == "Terminated");
        Assert.Equal(10_000, (int)operation["progress"]!["total"]!);
        await app.SettleAsync();
    }

    private static async Task MadeOnceAsync(MaxConfApp app, string[] rooms, int count)
    {
        Assert.Equal(count, rooms.Distinct().Count());
        Assert.Equal(rooms.Order(StringComparer.Ordinal), (await app.Simulator.RoomsAsync()).Order(StringComparer.Ordinal));
        var created = (await app.Simulator.StatisticsAsync())["conferences_created"]!.AsObject();
        Assert.Equal(count, created.Count);
        Assert.All(created, room => Assert.Equal(1, (int)room.Value!));
        Assert.All(rooms, room => Assert.True(created.ContainsKey(room)));
    }
}
