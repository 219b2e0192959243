using System.Net;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Listing;

/// <summary>What the list gives; one app for all, as nothing here changes a room.</summary>
public sealed class ListRoomsTests(ListedRooms rooms) : IClassFixture<ListedRooms>
{
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
        var reply = await rooms.App.SendAsync(HttpMethod.Get, "rooms" + query);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(expected, reply.RoomNames());
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
        var reply = await rooms.App.SendAsync(HttpMethod.Get, "rooms" + query);

        Assert.Equal($"{total}", Assert.Single(reply.Response.Headers.GetValues("X-Total-Count")));
        Assert.Equal(link, reply.Response.Headers.TryGetValues("Link", out var links) ? Assert.Single(links) : null);
    }

    [Theory]
    [InlineData("orderby=tag")]
    [InlineData("orderby=-id")]
    [InlineData("search=x")]
    public async Task Get_FollowingTheLinks_GivesEveryRoomOnce(string query)
    {
        var whole = (await rooms.App.SendAsync(HttpMethod.Get, "rooms?" + query)).RoomNames();
        var names = new List<string>();

        for (var next = $"rooms?{query}&count=true&top=1"; next is not null;)
        {
            var reply = await rooms.App.SendAsync(HttpMethod.Get, next);
            names.Add(reply.RoomNames());
            next = reply.Response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(whole, string.Join(' ', names));
    }

    [Fact]
    public async Task Get_EitherShape_IsThatOfTheSingleRoom()
    {
        foreach (var shape in new[] { "", "constrained_attributes=true", "constrained_attributes=false" })
        {
            var room = (await rooms.App.SendAsync(HttpMethod.Get, $"room/bravo?{shape}")).Json!;
            var listed = (await rooms.App.SendAsync(HttpMethod.Get, $"rooms?tag=x/2&top=1&{shape}")).Json!.AsArray();
            Assert.Equal(room.ToJsonString(), Assert.Single(listed)!.ToJsonString());
        }
    }

    [Fact]
    public async Task Get_BadParameters_AreAllNamedAndPexipIsNotAsked()
    {
        var before = await RequestsAsync(rooms.App);

        var reply = await rooms.App.SendAsync(HttpMethod.Get, "rooms?orderby=pin&skip=-1&top=1001&state=gone&count=maybe");

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal(
            ["count", "orderby", "skip", "state", "top"], reply.Json!["errors"]!.AsObject().Select(error => error.Key).Order());
        Assert.Equal(before, await RequestsAsync(rooms.App));
    }

    [Fact]
    public async Task Get_WithoutToken_IsUnauthenticated()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "rooms");

        (await rooms.App.SendAsync(request)).IsProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    private static async Task<string> RequestsAsync(MaxConfApp app) => (await app.Simulator.StatisticsAsync())["requests"]!.ToJsonString();
}
