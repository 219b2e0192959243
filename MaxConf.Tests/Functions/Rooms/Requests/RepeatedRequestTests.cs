using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Requests;

/// <summary>A request for a room that is sent again: the same room, and never two.</summary>
public class RepeatedRequestTests
{
    private const string OtherSession = MaxConfApp.SessionUrl + "2";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Create_ForTheSameSession_GivesTheSameRoom()
    {
        await using var app = await StartAsync();
        var first = await RoomAsync(app);

        await app.AdvanceAsync(Window - TimeSpan.FromSeconds(1));
        var second = await RoomAsync(app);

        Assert.True(JsonNode.DeepEquals(first, second), $"{first} {second}");
        Assert.Equal([(string)first["name"]!], await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Create_ForAnotherSession_GivesAnotherRoom()
    {
        await using var app = await StartAsync();

        Assert.NotEqual((string?)(await RoomAsync(app))["name"], (string?)(await RoomAsync(app, OtherSession))["name"]);
    }

    [Fact]
    public async Task Create_ForTheSameSessionAfterTheWindow_GivesAnotherRoom()
    {
        await using var app = await StartAsync();
        var first = await RoomAsync(app);

        await app.AdvanceAsync(Window);

        Assert.NotEqual((string?)first["name"], (string?)(await RoomAsync(app))["name"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("one key for all")]
    public async Task Create_ManyTimesAtOnce_MakesOneRoom(string? key)
    {
        await using var app = await StartAsync();

        var replies = await app.WaitOutAsync(Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.PostRoomAsync(MaxConfApp.SessionUrl, key))));

        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.OK, reply.Status));
        var room = Assert.Single(replies.Select(reply => (string)reply.Json!["name"]!).Distinct());
        Assert.Single(replies.Select(reply => (string)reply.Json!["guest_pin"]!).Distinct());
        Assert.Equal([room], await app.Simulator.RoomsAsync());
        Assert.Equal(1, await app.Simulator.CreationsAsync(room));
    }

    [Fact]
    public async Task Create_AfterTheRoomWasDeleted_GivesAnotherRoom()
    {
        await using var app = await StartAsync();
        var first = (string)(await RoomAsync(app))["name"]!;
        await app.DeleteRoomAsync(first);
        await app.SettleAsync();

        var second = (string)(await RoomAsync(app))["name"]!;

        Assert.NotEqual(first, second);
        Assert.Equal([second], await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Create_WhileTheRoomIsBeingDeleted_GivesAnotherRoom()
    {
        await using var app = await StartAsync();
        var first = (string)(await RoomAsync(app))["name"]!;
        await app.SettleAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503, \"method\": \"DELETE\"");
        await app.WaitOutAsync(app.DeleteRoomAsync(first));

        Assert.NotEqual(first, (string?)(await RoomAsync(app))["name"]);
    }

    [Fact]
    public async Task Create_AfterTheVmrWasDeletedBehindOurBack_GivesAnotherRoom()
    {
        await using var app = await StartAsync();
        var first = await RoomAsync(app);
        await app.SettleAsync();
        await app.Simulator.SendAsync(HttpMethod.Delete, $"/api/admin/configuration/v1/conference/{(int)first["id"]!}/");

        var second = (string)(await RoomAsync(app))["name"]!;

        Assert.NotEqual((string?)first["name"], second);
        Assert.Equal([second], await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Create_AfterAFailure_TriesAgain()
    {
        await using var app = await StartAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503");
        (await app.PostRoomAsync(MaxConfApp.SessionUrl, "k")).IsProblem(HttpStatusCode.ServiceUnavailable, "pexip-unavailable");
        await app.SettleAsync();
        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));

        var room = (string)(await RoomAsync(app, key: "k"))["name"]!;

        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal([room], await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Create_ByACallerWhoGaveUpAndComesBack_GivesTheRoomMadeMeanwhile()
    {
        var slow = TimeSpan.FromSeconds(4.2);
        await using var app = await StartAsync();
        await app.Simulator.FailAsync($"\"kind\": \"slow\", \"method\": \"POST\", \"milliseconds\": {slow.TotalMilliseconds}");
        using var giveUp = new CancellationTokenSource();
        var impatient = app.PostRoomAsync(MaxConfApp.SessionUrl, null, giveUp.Token);
        await app.Clock.WaitBegunAsync(slow);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);

        var again = app.PostRoomAsync(MaxConfApp.SessionUrl);
        app.Clock.Advance(slow);
        var reply = await app.WaitOutAsync(again);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal([(string)reply.Json!["name"]!], await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Create_RepeatedAfterARestart_GivesTheSameRoom()
    {
        await using var app = await StartAsync();
        var first = await RoomAsync(app, key: "k");
        await app.SettleAsync();
        await app.StopAsync();
        await app.StartAsync();

        Assert.True(JsonNode.DeepEquals(first, await RoomAsync(app, key: "k")));
        Assert.Single(await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Create_WithKeys_TellsRequestsApartByTheKeyAlone()
    {
        await using var app = await StartAsync();

        var first = await RoomAsync(app, key: "first");
        var second = await RoomAsync(app, key: "second");
        await app.AdvanceAsync(TimeSpan.FromHours(23));

        Assert.NotEqual((string?)first["name"], (string?)second["name"]);
        Assert.Equal((string?)first["name"], (string?)(await RoomAsync(app, key: "first"))["name"]);
        Assert.Equal(2, (await app.Simulator.RoomsAsync()).Length);
    }

    [Fact]
    public async Task Create_WithTheKeyOfAnotherSession_IsRefused()
    {
        await using var app = await StartAsync();
        await RoomAsync(app, key: "k");

        var reply = await app.PostRoomAsync(OtherSession, "k");

        reply.IsProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Single(await app.Simulator.RoomsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\twords")]
    [InlineData(256)]
    public async Task Create_WithAKeyThatIsNone_IsInvalid(object key)
    {
        await using var app = await StartAsync();

        var reply = await app.PostRoomAsync(MaxConfApp.SessionUrl, key as string ?? new('k', (int)key));

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        Assert.NotNull(reply.Json!["errors"]!["Idempotency-Key"]);
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    private static Task<MaxConfApp> StartAsync() => MaxConfApp.StartAsync(new() { ["Rooms:RepeatWindow"] = Window.ToString() });

    private static async Task<JsonNode> RoomAsync(MaxConfApp app, string session = MaxConfApp.SessionUrl, string? key = null)
    {
        var reply = await app.PostRoomAsync(session, key);
        Assert.True(reply.Status == HttpStatusCode.OK, $"{reply.Status} {reply.Json}");
        return reply.Json!;
    }
}
