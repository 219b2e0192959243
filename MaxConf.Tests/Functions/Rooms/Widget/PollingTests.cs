using System.Net;
using MaxConf.Tests.Functions.App;
using static MaxConf.Tests.Functions.Rooms.Widget.WidgetCalls;

namespace MaxConf.Tests.Functions.Rooms.Widget;

/// <summary>What the widget is answered, over the wire.</summary>
public sealed class PollingTests(WidgetApp widget) : IClassFixture<WidgetApp>
{
    private static readonly TimeSpan CacheLifetime = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("")]
    [InlineData("?constrained_attributes=true")]
    [InlineData("?constrained_attributes=false")]
    public async Task Poll_EitherShape_IsThePrivateAnswer(string query)
    {
        var reply = await widget.App.PollAsync(WidgetApp.Room + query);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var asked = await widget.App.SendAsync(HttpMethod.Get, $"room/{WidgetApp.Room}{query}");
        Assert.Equal(asked.Json!.ToJsonString(), reply.Json!.ToJsonString());
        Assert.Equal("application/json", reply.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", reply.Response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Poll_BadShapeOrNoSuchRoom_IsAProblem()
    {
        (await widget.App.PollAsync("a?constrained_attributes=x")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await widget.App.PollAsync("a")).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }

    [Fact]
    public async Task Poll_PexipFails_IsPexipsProblemAndNotKept()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 403, \"path\": \"/api/\"");

        (await app.PollAsync(room)).IsProblem(HttpStatusCode.BadGateway, "pexip-refused");
        await app.Simulator.RecoverAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.PollAsync(room)).Status);
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("W/{0}", true)]
    [InlineData("\"other\", {0}", true)]
    [InlineData("*", true)]
    [InlineData("\"other\"", false)]
    [InlineData("nonsense", false)]
    [InlineData("", false)]
    public async Task Poll_WithATag_Is304ForTheCurrentOne(string held, bool isCurrent)
    {
        var tag = await widget.App.TagAsync(WidgetApp.Room);

        var header = ("If-None-Match", held.Replace("{0}", tag, StringComparison.Ordinal));
        var reply = await widget.App.PollAsync(WidgetApp.Room, AgentToken, header);

        Assert.Equal(isCurrent ? HttpStatusCode.NotModified : HttpStatusCode.OK, reply.Status);
        Assert.Equal(isCurrent, reply.Json is null);
        Assert.Equal(tag, reply.Response.Headers.ETag?.ToString());
        Assert.Equal("no-store", reply.Response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Tag_OfARoomsLife_ChangesWithTheRoomAndNothingElse()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        var tag = await app.TagAsync(room);
        Assert.NotEqual(tag, await app.TagAsync(room + "?constrained_attributes=false"));

        await app.AdvanceAsync(CacheLifetime);
        Assert.Equal(tag, await app.TagAsync(room));

        await ChangeAsync(app, room, "\"guest_pin\": \"112233\"");
        await app.AdvanceAsync(CacheLifetime);
        var reply = await app.PollAsync(room, AgentToken, ("If-None-Match", tag));
        Assert.Equal("112233", (string?)reply.Json!["guest_pin"]);
        Assert.NotEqual(tag, reply.Response.Headers.ETag?.ToString());

        await app.DeleteRoomAsync(room);
        (await app.PollAsync(room, AgentToken, ("If-None-Match", tag))).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }

    [Fact]
    public async Task Tag_OfAnotherAgent_IsAnother()
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await MaxConfApp.StartAsync(genesys.Settings());
        var room = await app.CreateRoomAsync();

        Assert.NotEqual(await app.TagAsync(room, "token-1"), await app.TagAsync(room, "token-2"));
    }

    [Fact]
    public async Task Tag_AfterARestart_IsTheSame()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        var tag = await app.TagAsync(room);

        await app.StopAsync();
        await app.StartAsync();

        Assert.Equal(tag, await app.TagAsync(room));
    }

    [Fact]
    public async Task Poll_WithinTheCachesLifetime_AsksPexipOnce()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        var before = await app.LookUpsAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.PollAsync(room)));
        await app.PollAsync(room + "?constrained_attributes=false");
        Assert.Equal(before + 1, await app.LookUpsAsync());

        await app.AdvanceAsync(CacheLifetime);
        await app.PollAsync(room);
        Assert.Equal(before + 2, await app.LookUpsAsync());
    }

    [Fact]
    public async Task Poll_CacheTurnedOff_AsksPexipEachTime()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Rooms:ReadCacheLifetime"] = "00:00:00" });
        var room = await app.CreateRoomAsync();
        var before = await app.LookUpsAsync();

        for (var i = 0; i < 3; i++)
        {
            await app.PollAsync(room);
        }

        Assert.Equal(before + 3, await app.LookUpsAsync());
    }

    [Fact]
    public async Task Poll_RoomDeletedHere_IsGoneAtOnce()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.TagAsync(room);

        await app.DeleteRoomAsync(room);

        (await app.PollAsync(room)).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }

    [Fact]
    public async Task Read_ByABackEnd_GoesPastTheCache()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.TagAsync(room);
        await ChangeAsync(app, room, "\"guest_pin\": \"112233\"");

        Assert.Equal("112233", (string?)(await app.SendAsync(HttpMethod.Get, $"room/{room}")).Json!["guest_pin"]);
        Assert.NotEqual("112233", (string?)(await app.PollAsync(room)).Json!["guest_pin"]);
    }

    private static async Task ChangeAsync(MaxConfApp app, string room, string fields)
    {
        var uri = (string)(await app.Simulator.FindRoomAsync(room))!["resource_uri"]!;
        Assert.Equal(HttpStatusCode.Accepted, (await app.Simulator.SendAsync(HttpMethod.Patch, uri, $"{{{fields}}}")).Status);
    }
}
