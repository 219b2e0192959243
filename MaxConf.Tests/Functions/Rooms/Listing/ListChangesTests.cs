using System.Net;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Listing;

/// <summary>The list while rooms come, live and go, and while Pexip fails.</summary>
public sealed class ListChangesTests
{
    [Fact]
    public async Task Get_State_IsThatOfTheOrchestration()
    {
        await using var app = await ListedRooms.StartAsync();
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
            var names = reply.RoomNames();
            Assert.Equal(names.Length == 0 ? "0" : "1", Assert.Single(reply.Response.Headers.GetValues("X-Total-Count")));
            return names;
        }
    }

    [Fact]
    public async Task Get_OtherServices_AreNoRooms()
    {
        await using var app = await ListedRooms.StartAsync();
        await app.Simulator.CreateRoomAsync("reception", "\"service_type\": \"two_stage_dialing\"");

        Assert.Equal("Alpha bravo charlie delta", (await app.SendAsync(HttpMethod.Get, "rooms")).RoomNames());
    }

    [Fact]
    public async Task Get_MoreThanAPageOfPexips_GivesThemAllInOrder()
    {
        await using var app = await MaxConfApp.StartAsync();
        var expected = Enumerable.Range(0, 600).Select(i => $"room-{i:d4}").ToArray();
        await Task.WhenAll(expected.Chunk(300).Select(names => Task.WhenAll(names.Select(name => app.Simulator.CreateRoomAsync(name)))));

        var whole = await app.SendAsync(HttpMethod.Get, "rooms?top=1000");
        var searched = await app.SendAsync(HttpMethod.Get, "rooms?top=1000&search=ROOM-&orderby=-id&count=true");

        Assert.Equal(string.Join(' ', expected), whole.RoomNames());
        Assert.Equal(expected.Length, searched.Json!.AsArray().DistinctBy(room => (int)room!["id"]!).Count());
    }

    [Theory]
    [InlineData("\"status\": 503", HttpStatusCode.ServiceUnavailable, "pexip-unavailable")]
    [InlineData("\"status\": 403", HttpStatusCode.BadGateway, "pexip-refused")]
    [InlineData("\"status\": 404", HttpStatusCode.BadGateway, "pexip-refused")]
    public async Task Get_PexipFails_IsPexipsProblemInEveryWayOfListing(string fault, HttpStatusCode status, string slug)
    {
        await using var app = await ListedRooms.StartAsync(new() { ["Pexip:MaxRetryAttempts"] = "1" });

        foreach (var query in new[] { "", "?count=true", "?search=a", "?search=a&count=true", "?orderby=id" })
        {
            await app.Simulator.FailAsync($"\"kind\": \"error\", \"path\": \"/api/\", {fault}");
            (await app.SendAsync(HttpMethod.Get, "rooms" + query)).IsProblem(status, slug);
            await app.Simulator.RecoverAsync();
        }
    }
}
