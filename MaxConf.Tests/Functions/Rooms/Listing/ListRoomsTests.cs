using System.Net;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Listing;

public sealed class ListRoomsTests
{
    /// <summary>Rooms whose names, tags, ids and times of creation have different orders: ids grow with the table, times fall.</summary>
    private static readonly (string Name, string Tag)[] Rooms = [("delta", "x/2"), ("Alpha", "x/1"), ("charlie", "y/2"), ("bravo", "x/2")];

    [Theory]
    [InlineData("", "Alpha bravo charlie delta")]
    [InlineData("?orderby=name", "Alpha bravo charlie delta")]
    [InlineData("?orderby=-name", "delta charlie bravo Alpha")]
    [InlineData("?orderby=tag", "Alpha bravo delta charlie")]
    [InlineData("?orderby=tag desc", "charlie bravo delta Alpha")]
    [InlineData("?orderby=id", "delta Alpha charlie bravo")]
    [InlineData("?orderby=-id", "bravo charlie Alpha delta")]
    [InlineData("?orderby=creation_time", "bravo charlie Alpha delta")]
    [InlineData("?orderby=-creation_time", "delta Alpha charlie bravo")]
    [InlineData("?search=AL", "Alpha")]
    [InlineData("?search=X/", "Alpha bravo delta")]
    [InlineData("?search=nothing", "")]
    [InlineData("?search=", "Alpha bravo charlie delta")]
    [InlineData("?tag=x/2", "bravo delta")]
    [InlineData("?tag=x", "")]
    [InlineData("?tag=x/2&search=d", "delta")]
    [InlineData("?skip=1&top=2", "bravo charlie")]
    [InlineData("?skip=4", "")]
    [InlineData("?skip=2147483647", "")]
    [InlineData("?search=x&skip=1&top=1&orderby=-id", "Alpha")]
    public async Task Get_Query_GivesWhatItAsksForInOrder(string query, string expected)
    {
        await using var app = await StartAsync();

        var reply = await app.SendAsync(HttpMethod.Get, "rooms" + query);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(expected, Names(reply));
        Assert.Equal("no-store", reply.Response.Headers.CacheControl?.ToString());
        Assert.Equal("application/json", reply.Response.Content.Headers.ContentType?.MediaType);
        Assert.False(reply.Response.Headers.Contains("X-Total-Count") || reply.Response.Headers.Contains("Link"));
    }

    [Theory]
    [InlineData("?count=true", 4, null)]
    [InlineData("?count=true&top=4", 4, null)]
    [InlineData("?count=true&top=3", 4, "</rooms?count=true&top=3&skip=3>; rel=\"next\"")]
    [InlineData("?count=true&top=1&skip=2", 4, "</rooms?count=true&top=1&skip=3>; rel=\"next\"")]
    [InlineData("?count=true&top=1&SKIP=3", 4, null)]
    [InlineData("?count=true&skip=2147483647", 4, null)]
    [InlineData("?count=true&tag=x/2&top=1", 2, "</rooms?count=true&tag=x%2F2&top=1&skip=1>; rel=\"next\"")]
    [InlineData("?count=true&search=X%2F&top=2", 3, "</rooms?count=true&search=X%2F&top=2&skip=2>; rel=\"next\"")]
    [InlineData("?count=true&search=a%3E&top=2", 0, null)]
    [InlineData("?count=true&orderby=id&top=2", 4, "</rooms?count=true&orderby=id&top=2&skip=2>; rel=\"next\"")]
    public async Task Get_Counted_HasTheTotalAndTheWayOn(string query, int total, string? link)
    {
        await using var app = await StartAsync();

        var reply = await app.SendAsync(HttpMethod.Get, "rooms" + query);

        Assert.Equal(total.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(reply.Response.Headers.GetValues("X-Total-Count")));
        Assert.Equal(link, reply.Response.Headers.TryGetValues("Link", out var links) ? Assert.Single(links) : null);
    }

    [Theory]
    [InlineData("orderby=tag")]
    [InlineData("orderby=-id")]
    [InlineData("search=x")]
    public async Task Get_FollowingTheLinks_GivesEveryRoomOnce(string query)
    {
        await using var app = await StartAsync();
        var whole = Names(await app.SendAsync(HttpMethod.Get, "rooms?" + query));
        var names = new List<string>();

        for (var next = $"rooms?{query}&count=true&top=1"; next is not null;)
        {
            var reply = await app.SendAsync(HttpMethod.Get, next);
            names.Add(Names(reply));
            next = reply.Response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(whole, string.Join(' ', names));
    }

    [Fact]
    public async Task Get_State_IsThatOfTheOrchestration()
    {
        await using var app = await StartAsync();
        var met = await app.CreateRoomAsync();
        var fresh = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(met, "Citizen");
        await app.ShowsAsync(met, "active");

        Assert.Equal(met, await StateAsync("active"));
        Assert.Equal(fresh, await StateAsync("created"));
        Assert.Equal("", await StateAsync("ended"));
        Assert.Equal(6, (await app.SendAsync(HttpMethod.Get, "rooms")).Json!.AsArray().Count);

        await app.DeleteRoomAsync(met);
        await app.ShowsAsync(met, "deleted");
        Assert.Equal("", await StateAsync("active"));
        Assert.Equal("", await StateAsync("deleted"));

        async Task<string> StateAsync(string state)
        {
            var reply = await app.SendAsync(HttpMethod.Get, $"rooms?state={state}&count=true");
            var names = Names(reply);
            Assert.Equal(names.Length == 0 ? "0" : "1", Assert.Single(reply.Response.Headers.GetValues("X-Total-Count")));
            return names;
        }
    }

    [Fact]
    public async Task Get_EitherShape_IsThatOfTheSingleRoom()
    {
        await using var app = await StartAsync();

        foreach (var shape in new[] { "", "constrained_attributes=true", "constrained_attributes=false" })
        {
            var room = (await app.SendAsync(HttpMethod.Get, $"room/bravo?{shape}")).Json!;
            var listed = (await app.SendAsync(HttpMethod.Get, $"rooms?tag=x/2&top=1&{shape}")).Json!.AsArray();
            Assert.Equal(room.ToJsonString(), Assert.Single(listed)!.ToJsonString());
        }
    }

    [Fact]
    public async Task Get_OtherServices_AreNoRooms()
    {
        await using var app = await StartAsync();
        await app.Simulator.CreateRoomAsync("reception", "\"service_type\": \"two_stage_dialing\"");

        Assert.Equal("Alpha bravo charlie delta", Names(await app.SendAsync(HttpMethod.Get, "rooms")));
    }

    [Fact]
    public async Task Get_MoreThanAPageOfPexips_GivesThemAllInOrder()
    {
        await using var app = await MaxConfApp.StartAsync();
        var expected = Enumerable.Range(0, 600).Select(i => $"room-{i:d4}").ToArray();
        await Task.WhenAll(expected.Chunk(300).Select(names => Task.WhenAll(names.Select(name => app.Simulator.CreateRoomAsync(name)))));

        var whole = await app.SendAsync(HttpMethod.Get, "rooms?top=1000");
        var searched = await app.SendAsync(HttpMethod.Get, "rooms?top=1000&search=ROOM-&orderby=-id&count=true");

        Assert.Equal(string.Join(' ', expected), Names(whole));
        Assert.Equal(expected.Length, searched.Json!.AsArray().DistinctBy(room => (int)room!["id"]!).Count());
    }

    [Fact]
    public async Task Get_BadParameters_AreAllNamedAndPexipIsNotAsked()
    {
        await using var app = await StartAsync();
        var before = await RequestsAsync(app);

        var reply = await app.SendAsync(HttpMethod.Get, "rooms?orderby=pin&skip=-1&top=1001&state=gone&count=maybe");

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal(
            ["count", "orderby", "skip", "state", "top"], reply.Json!["errors"]!.AsObject().Select(error => error.Key).Order());
        Assert.Equal(before, await RequestsAsync(app));
    }

    [Theory]
    [InlineData("\"status\": 503, \"retry_after\": 7", HttpStatusCode.ServiceUnavailable, "pexip-unavailable")]
    [InlineData("\"status\": 403", HttpStatusCode.BadGateway, "pexip-refused")]
    [InlineData("\"status\": 404", HttpStatusCode.BadGateway, "pexip-refused")]
    public async Task Get_PexipFails_IsPexipsProblemInEveryWayOfListing(string fault, HttpStatusCode status, string slug)
    {
        await using var app = await StartAsync(new() { ["Pexip:MaxRetryAttempts"] = "1" });

        foreach (var query in new[] { "", "?count=true", "?search=a", "?search=a&count=true", "?orderby=id" })
        {
            await app.Simulator.FailAsync($"\"kind\": \"error\", \"path\": \"/api/\", {fault}");
            (await app.SendAsync(HttpMethod.Get, "rooms" + query)).IsProblem(status, slug);
            await app.Simulator.RecoverAsync();
        }
    }

    [Fact]
    public async Task Get_WithoutToken_IsUnauthenticated()
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "rooms");

        (await app.SendAsync(request)).IsProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    private static async Task<MaxConfApp> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var app = await MaxConfApp.StartAsync(settings);
        var hour = 23;
        foreach (var (name, tag) in Rooms)
            await app.Simulator.CreateRoomAsync(name, $"\"tag\": \"{tag}\", \"creation_time\": \"2024-01-01T{hour--}:00:00\"");

        return app;
    }

    private static string Names(Reply reply) => string.Join(' ', reply.Json!.AsArray().Select(room => (string?)room!["name"]));

    private static async Task<string> RequestsAsync(MaxConfApp app) => (await app.Simulator.StatisticsAsync())["requests"]!.ToJsonString();
}
