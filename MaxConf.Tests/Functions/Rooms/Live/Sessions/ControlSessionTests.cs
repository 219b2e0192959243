using System.Net;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Changes;
using MaxConf.Tests.Functions.Rooms.Live.Events;

namespace MaxConf.Tests.Functions.Rooms.Live.Sessions;

/// <summary>When MaxConf's own participant comes, and when it goes.</summary>
public sealed class ControlSessionTests
{
    private const string Hello = """{"text": "Hello"}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Own_NeededByMany_IsThereOnceOnTheMeetingsNodeAndUnseen()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Agent", node: SimulatorOrders.SecondNode);
        await app.Simulator.JoinAsync(room, "Citizen", "guest", SimulatorOrders.SecondNode);
        await using var reader = await app.FollowAsync(room);
        await reader.NextAsync();

        await app.AcceptsAsync("POST message", room, Hello);
        await app.AcceptsAsync("PUT banner", room, Hello);

        var own = (await app.LegAsync(room, "MaxConf"))!;
        Assert.Equal(
            ("maxconf-control", "chair", false, SimulatorOrders.SecondNode),
            ((string?)own["call_tag"], (string?)own["role"], (bool)own["has_media"]!, (string?)own["signalling_node"]));
        Assert.Equal(2, (await app.RosterAsync(room)).Count);
        Assert.Equal(2, (int)(await app.RestsAsync(room, "active"))["participants"]!);
    }

    [Fact]
    public async Task Own_LeftAlone_LeavesAtOnceAndTheRoomGoesItsWay()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        await app.AcceptsAsync("POST message", room, Hello);

        await app.Simulator.LeaveAsync(room, "Agent");
        await app.Simulator.LeaveAsync(room, "Citizen");

        await app.ShowsAsync(room, "scheduled_for_deletion");
        Assert.Null(await app.MeetingAsync(room));
    }

    [Fact]
    public async Task Own_LeftWithWhomPexipCalled_LeavesAtOnceAndLetsPexipEndTheMeeting()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        await app.ControlAsync("POST participants", room, """{"protocol": "sip", "destination": "centre@example.org"}""");
        await app.AdvanceAsync(TimeSpan.FromSeconds(1));
        await app.AcceptsAsync("POST message", room, Hello);

        await app.Simulator.LeaveAsync(room, "Agent");
        await app.Simulator.LeaveAsync(room, "Citizen");

        await app.ShowsAsync(room, "scheduled_for_deletion");
        Assert.Null(await app.MeetingAsync(room));
    }

    [Fact]
    public async Task Own_NeededNoMore_LeavesALittleLater()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        await app.AcceptsAsync("POST message", room, Hello);
        await app.Clock.WaitBegunAsync(TimeSpan.FromSeconds(30));

        app.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.NotNull(await app.LegAsync(room, "MaxConf"));
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        await GoneAsync(app, room).WaitAsync(Patience);
        Assert.Equal(2, (await app.RosterAsync(room)).Count);
    }

    [Theory]
    [InlineData("POST start", null)]
    [InlineData("POST message", Hello)]
    [InlineData("PUT banner", Hello)]
    [InlineData("DELETE banner", null)]
    [InlineData("GET layouts", null)]
    public async Task Call_WithoutConferencingNodes_Is501AndNamesTheSetting(string call, string? json)
    {
        await using var app = await MaxConfApp.StartAsync(isWithoutNodes: true);
        var room = await app.MeetAsync();

        var reply = await app.ControlAsync(call, room, json);

        reply.IsProblem(HttpStatusCode.NotImplemented, "not-configured");
        Assert.Equal("It needs the setting Pexip:ConferencingNodes:0:Address.", (string?)reply.Json!["detail"]);
        Assert.Empty(await app.ActionsAsync(room));
    }

    private static async Task GoneAsync(MaxConfApp app, string room)
    {
        while (await app.LegAsync(room, "MaxConf") is not null)
        {
            // Asked again: the node is told in the background.
        }
    }
}
