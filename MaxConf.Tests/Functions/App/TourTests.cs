using System.Net;
using System.Text.Json.Nodes;

namespace MaxConf.Tests.Functions.App;

public class TourTests
{
    /// <summary>The answer to a creation as the API's documentation gives it.</summary>
    private const string Sample =
        """
        { "id": 90, "name": "MTIzNDU2LDc2NTQzMg", "service_type": "conference", "allow_guests": true, "guest_pin": "1231",
          "tag": "https://id.gov.bc.ca/idcheck/protected/video/MTIzNDU2LDc2NTQzMg",
          "aliases": [ { "id": 85, "alias": "MTIzNDU2LDc2NTQzMg", "conference": "/api/admin/configuration/v1/conference/90/",
            "creation_time": "2024-03-05T14:31:06.145782", "description": "" } ] }
        """;

    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Create_OfASession_AnswersInTheDocumentedShape()
    {
        await using var app = await MaxConfApp.StartAsync();

        var reply = await app.PostRoomAsync();

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var room = reply.Json!;
        Assert.Equal(Members(JsonNode.Parse(Sample)!), Members(room));
        Assert.Matches("^[A-Za-z0-9_-]{18}$", (string)room["name"]!);
        Assert.Equal("conference", (string?)room["service_type"]);
        Assert.True((bool)room["allow_guests"]!);
        Assert.Equal(MaxConfApp.SessionUrl, (string?)room["tag"]);
        Assert.Equal((string?)room["name"], (string?)room["aliases"]![0]!["alias"]);
        AssertSame(await PexipsAsync(app, room, withPin: false), room);
        Assert.Equal("no-store", reply.Response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Get_Constrained_AnswersWithTheHostPin()
    {
        await using var app = await MaxConfApp.StartAsync();
        var name = await app.CreateRoomAsync();

        var reply = await app.SendAsync(HttpMethod.Get, $"room/{name}?constrained_attributes=true");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var room = reply.Json!;
        Assert.Equal(
            ["id", "name", "service_type", "allow_guests", "pin", "guest_pin", "tag", "aliases"],
            room.AsObject().Select(member => member.Key));
        Assert.NotEqual((string?)room["pin"], (string?)room["guest_pin"]);
        AssertSame(await PexipsAsync(app, room, withPin: true), room);
        AssertSame(room, (await app.SendAsync(HttpMethod.Get, $"room/{name}")).Json!);
    }

    [Fact]
    public async Task Get_Unconstrained_PassesOnAllThatPexipSays()
    {
        await using var app = await MaxConfApp.StartAsync();
        var name = await app.CreateRoomAsync();

        var reply = await app.SendAsync(HttpMethod.Get, $"room/{name}?constrained_attributes=false");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        AssertSame((await app.Simulator.FindRoomAsync(name))!, reply.Json!);
        Assert.True(reply.Json!.AsObject().ContainsKey("on_completion"), "a field that no type of ours has");
    }

    [Fact]
    public async Task Status_OfAWholeLife_ShowsStateTimesAndPeople()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        AssertStatus(await app.ShowsAsync(room, "created"), since: app.Now, due: app.Now.AddHours(24), participants: 0);

        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await app.Simulator.JoinAsync(room, "Citizen", "guest");
        await app.SettleAsync();
        AssertStatus(await app.ShowsAsync(room, "active"), since: app.Now, due: null, participants: 1);

        var start = app.Now;
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await app.Simulator.JoinAsync(room, "Agent");
        await app.SettleAsync();
        AssertStatus(await app.ShowsAsync(room, "active"), since: start, due: null, participants: 2);

        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        AssertStatus(await app.ShowsAsync(room, "scheduled_for_deletion"), since: app.Now, due: app.Now + Grace, participants: 0);

        await app.AdvanceAsync(Grace);
        AssertStatus(await app.ShowsAsync(room, "deleted"), since: app.Now, due: null, participants: 0);
    }

    [Fact]
    public async Task Rejoin_WithinTheGracePeriod_CancelsTheDeletion()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        await app.AdvanceAsync(Grace - TimeSpan.FromSeconds(1));
        Assert.Equal("scheduled_for_deletion", (string?)(await app.StatusAsync(room))["state"]);

        await app.Simulator.RejoinAsync(room);
        await app.ShowsAsync(room, "active");
        await app.AdvanceAsync(Grace * 2);

        Assert.Equal("active", (string?)(await app.StatusAsync(room))["state"]);
        Assert.NotNull(await app.Simulator.FindRoomAsync(room));
    }

    [Fact]
    public async Task Grace_Elapsed_TheVmrIsGoneAndTheInstanceCompleted()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        await app.AdvanceAsync(Grace);

        var instance = await app.InstanceAsync(room);
        Assert.Equal("Completed", (string?)instance["runtimeStatus"]);
        AssertSame(instance["customStatus"]!, instance["output"]!);
        Assert.Null(await app.Simulator.FindRoomAsync(room));
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
        (await app.SendAsync(HttpMethod.Get, $"room/{room}")).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }

    [Fact]
    public async Task Room_NobodyJoins_IsDeletedAfterItsUnusedLifetime()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Rooms:UnusedLifetime"] = "02:00:00" });
        var room = await app.CreateRoomAsync();

        await app.AdvanceAsync(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await app.Simulator.FindRoomAsync(room));
        await app.AdvanceAsync(TimeSpan.FromSeconds(1));

        await app.ShowsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Theory]
    [InlineData("health")]
    [InlineData("public/health")]
    public async Task Health_OfARunningApp_IsAliveWithTheTime(string path)
    {
        await using var app = await MaxConfApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);

        var reply = await app.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("""{"status":"alive","timestamp":"2024-03-05T14:00:00.000000"}""", reply.Json!.ToJsonString());
    }

    private static void AssertStatus(JsonNode status, DateTimeOffset since, DateTimeOffset? due, int participants)
    {
        Assert.Equal(since, (DateTimeOffset)status["since"]!);
        Assert.Equal(due, (DateTimeOffset?)status["deletion_due"]);
        Assert.Equal(participants, (int)status["participants"]!);
    }

    private static void AssertSame(JsonNode expected, JsonNode actual) => Assert.Equal(Sorted(expected), Sorted(actual));

    /// <summary>JSON as text, with the members of objects in the order of their names.</summary>
    private static string Sorted(JsonNode? node) => node switch
    {
        JsonObject members => $"{{{string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"\"{member.Key}\":{Sorted(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(',', items.Select(Sorted))}]",
        _ => node?.ToJsonString() ?? "null",
    };

    /// <summary>What Pexip says in the members that a room has.</summary>
    private static async Task<JsonNode> PexipsAsync(MaxConfApp app, JsonNode room, bool withPin)
    {
        var pexips = (await app.Simulator.FindRoomAsync((string)room["name"]!))!.AsObject();
        Assert.Equal(withPin, room.AsObject().ContainsKey("pin"));
        return new JsonObject(room.AsObject().Select(member => KeyValuePair.Create(member.Key, pexips[member.Key]?.DeepClone())));
    }

    /// <summary>The members in their order, those of the first alias behind their own name.</summary>
    private static string[] Members(JsonNode room) =>
    [
        .. room.AsObject().Select(member => member.Key),
        .. room["aliases"]![0]!.AsObject().Select(member => $"aliases.{member.Key}"),
    ];
}
