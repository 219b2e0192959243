using System.Net;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Conferencing;

public sealed class LeavingTests
{
    private const string Status = "/api/admin/status/v1/";
    private const string History = "/api/admin/history/v1/";

    [Fact]
    public async Task Drop_Participant_IsNoticedAfterTheTimeout()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice");
        await simulator.ControlAsync("rooms/a/drop");

        simulator.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Single(await simulator.ListAsync(Status + "participant/"));

        simulator.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await simulator.ListAsync(Status + "conference/"));
        Assert.Equal(
            "Timer expired awaiting token refresh",
            (string?)(await simulator.ListAsync(History + "participant/")).Single()!["disconnect_reason"]);
    }

    [Fact]
    public async Task Rejoin_InTime_KeepsTheMeetingWithANewLeg()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var first = await simulator.JoinAsync("a", "Alice");
        await simulator.ControlAsync("rooms/a/drop");
        simulator.Time.Advance(TimeSpan.FromSeconds(10));

        var again = await simulator.ControlAsync("rooms/a/rejoin");
        simulator.Time.Advance(TimeSpan.FromSeconds(20));

        var participant = (await simulator.ListAsync(Status + "participant/")).Single()!;
        Assert.Equal((string?)again![0]!["id"], (string?)participant["id"]);
        Assert.NotEqual((string?)first!["id"], (string?)participant["id"]);
        Assert.Empty(await simulator.ListAsync(History + "conference/"));
    }

    [Fact]
    public async Task Rejoin_AfterTheEnd_StartsANewMeeting()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice");
        await simulator.JoinAsync("a", "Bob", "guest");
        await simulator.ControlAsync("rooms/a/end");

        await simulator.ControlAsync("rooms/a/rejoin", """{"display_name": "Bob"}""");

        Assert.Equal("Bob", (string?)(await simulator.ListAsync(Status + "participant/")).Single()!["display_name"]);
        Assert.Single(await simulator.ListAsync(History + "conference/"));
    }

    [Fact]
    public async Task Rejoin_RoomGone_FindsNothing()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice");
        await simulator.ControlAsync("rooms/a/leave");
        await simulator.ControlAsync("rooms/a/forget");

        Assert.Equal(HttpStatusCode.NotFound, (await simulator.SendAsync(HttpMethod.Post, "/simulator/rooms/a/rejoin")).Status);
    }

    [Fact]
    public async Task Meeting_WithoutHosts_EndsAfterAMinute()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Host");
        await simulator.JoinAsync("a", "Guest", "guest");
        await simulator.ControlAsync("rooms/a/leave", """{"display_name": "Host"}""");

        simulator.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Single(await simulator.ListAsync(Status + "conference/"));
        simulator.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await simulator.ListAsync(Status + "conference/"));
    }

    [Fact]
    public async Task Meeting_WithoutHostsAndNoTimeAllowed_EndsAtOnce()
    {
        await using var simulator = await StartAsync();
        await simulator.SendAsync(HttpMethod.Patch, Configuration + "global/1/", """{"guests_only_timeout": 0}""");
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Host");
        await simulator.JoinAsync("a", "Guest", "guest");
        await simulator.ControlAsync("rooms/a/leave", """{"display_name": "Host"}""");

        Assert.Empty(await simulator.ListAsync(Status + "conference/"));
    }

    [Fact]
    public async Task Meeting_HostBackInTime_GoesOn()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Host");
        await simulator.JoinAsync("a", "Guest", "guest");
        await simulator.ControlAsync("rooms/a/leave", """{"display_name": "Host"}""");
        simulator.Time.Advance(TimeSpan.FromSeconds(30));
        await simulator.ControlAsync("rooms/a/rejoin");

        simulator.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(2, (await simulator.ListAsync(Status + "participant/")).Count);
    }
}
