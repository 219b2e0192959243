using System.Net;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Live;

/// <summary>Who is there, and what is done to one of them.</summary>
public sealed class ParticipantTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private MaxConfApp App => shared.App;

    [Fact]
    public async Task Roster_OfAMeeting_HasEverybodyAsPexipHasThem()
    {
        var room = await App.MeetAsync();

        var roster = await App.RosterAsync(room);

        Assert.Equal(
            ["Agent chair webrtc", "Citizen guest webrtc"],
            roster.Select(each => $"{each!["display_name"]} {each["role"]} {each["protocol"]}"));
        Assert.All(roster, each => Assert.Equal(
            (true, false, App.Now), ((bool)each!["has_media"]!, (bool)each["is_muted"]!, (DateTimeOffset)each["connect_time"]!)));
        var citizen = await App.IdAsync(room, "Citizen");
        Assert.Equal(citizen, (string?)(await App.ControlAsync($"GET participants/{citizen}", room)).Json!["id"]);
    }

    [Theory]
    [InlineData("participants", HttpStatusCode.OK)]
    [InlineData("actions", HttpStatusCode.Unauthorized)]
    public async Task Reading_ByAnAgent_IsOfTheMeetingAndNotOfWhatOperatorsDid(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await App.ReadAsAgentAsync(await App.MeetAsync(), path)).Status);

    [Fact]
    public async Task Roster_PolledByMany_IsReadOnceInTwoSeconds()
    {
        var room = await App.MeetAsync();
        var before = await LooksAsync();

        await App.RosterAsync(room);
        await App.RosterAsync(room);
        Assert.Equal(1, await LooksAsync() - before);

        await App.AcceptsAsync("POST lock", room);
        await App.RosterAsync(room);
        Assert.Equal(2, await LooksAsync() - before);
    }

    [Theory]
    [InlineData("mute_participant", "POST participants/{id}/mute", null, "is_muted", "true")]
    [InlineData("change_role", "POST participants/{id}/role", """{"role": "chair"}""", "role", "chair")]
    public async Task Action_OnAParticipant_ShowsInTheRosterAndInTheRoom(
        string action, string call, string? json, string field, string value)
    {
        var room = await App.MeetAsync();
        var citizen = await App.IdAsync(room, "Citizen");

        await App.AcceptsAsync(call.Replace("{id}", citizen, StringComparison.Ordinal), room, json);

        var shown = (await App.ControlAsync($"GET participants/{citizen}", room)).Json!;
        Assert.Equal(value, shown[field]!.ToString());
        var recorded = Assert.Single(await App.ActionsAsync(room))!;
        Assert.Equal(
            (action, citizen, "accepted"),
            ((string?)recorded["action"], (string?)recorded["participant"], (string?)recorded["outcome"]));
    }

    [Fact]
    public async Task Unmute_Participant_CanBeHeardAgain()
    {
        var room = await App.MeetAsync();
        var citizen = await App.IdAsync(room, "Citizen");
        await App.AcceptsAsync($"POST participants/{citizen}/mute", room);

        await App.AcceptsAsync($"POST participants/{citizen}/unmute", room);

        Assert.False((bool)(await App.LegAsync(room, "Citizen"))!["is_muted"]!);
    }

    [Fact]
    public async Task Admit_WhoWaitsOutsideALockedMeeting_IsIn()
    {
        var room = await App.MeetAsync();
        await App.AcceptsAsync("POST lock", room);
        await App.Simulator.JoinAsync(room, "Late", "guest");
        var late = await App.IdAsync(room, "Late");
        Assert.Equal("waiting_room", (string?)(await App.ControlAsync($"GET participants/{late}", room)).Json!["service_type"]);

        await App.AcceptsAsync($"POST participants/{late}/admit", room);

        Assert.Equal("conference", (string?)(await App.ControlAsync($"GET participants/{late}", room)).Json!["service_type"]);
    }

    [Fact]
    public async Task Transfer_ToAnotherRoom_IsThere()
    {
        var (room, other) = (await App.MeetAsync(), await App.MeetAsync());
        await App.Simulator.JoinAsync(room, "Traveller", "guest");
        var traveller = await App.IdAsync(room, "Traveller");

        await App.AcceptsAsync($"POST participants/{traveller}/transfer", room, $$"""{"conference_alias": "{{other}}", "role": "guest"}""");

        Assert.NotNull(await App.LegAsync(other, "Traveller"));
        Assert.Equal(other, (string?)Assert.Single(await App.ActionsAsync(room))!["detail"]);
    }

    [Fact]
    public async Task Transfer_ToNoSuchAlias_Is422()
    {
        var room = await App.MeetAsync();
        var citizen = await App.IdAsync(room, "Citizen");

        var reply = await App.ControlAsync($"POST participants/{citizen}/transfer", room, """{"conference_alias": "nowhere"}""");

        reply.IsProblem(HttpStatusCode.UnprocessableEntity, "refused-by-pexip");
        Assert.NotNull(reply.Json!["errors"]!["conference_alias"]);
    }

    [Fact]
    public async Task Disconnect_Participant_IsGoneAndTheMeetingGoesOn()
    {
        var room = await App.MeetAsync();
        var citizen = await App.IdAsync(room, "Citizen");

        await App.AcceptsAsync($"DELETE participants/{citizen}", room);

        Assert.Equal("Agent", (string?)Assert.Single(await App.RosterAsync(room))!["display_name"]);
        (await App.ControlAsync($"DELETE participants/{citizen}", room)).IsProblem(HttpStatusCode.NotFound, "participant-not-found");
        Assert.Single(await App.ActionsAsync(room));
    }

    [Theory]
    [InlineData(
        """{"protocol": "sip", "destination": "interpreter@example.org", "remote_display_name": "Guest"}""",
        "sip:interpreter@example.org", false)]
    [InlineData("""{"protocol": "h323", "destination": "10.1.2.3", "remote_display_name": "Guest"}""", "h323:10.1.2.3", false)]
    [InlineData(
        """{"protocol": "rtmp", "destination": "rtmps://live.example.org/app/key", "remote_display_name": "Guest"}""",
        "rtmp:live.example.org", true)]
    public async Task Dial_Somebody_IsCalledFromTheMeetingsNode(string call, string detail, bool isStreaming)
    {
        var room = await App.CreateRoomAsync();
        await App.Simulator.JoinAsync(room, "Agent", node: SimulatorOrders.SecondNode);

        var reply = await App.ControlAsync("POST participants", room, call);

        Assert.Equal(HttpStatusCode.Accepted, reply.Status);
        var id = (string?)Assert.Single(reply.Json!["participant_ids"]!.AsArray());
        var leg = (await App.LegAsync(room, "Guest"))!;
        Assert.Equal(
            (id, SimulatorOrders.SecondNode, isStreaming),
            ((string?)leg["id"], (string?)leg["media_node"], (bool)leg["is_streaming"]!));
        var action = Assert.Single(await App.ActionsAsync(room))!;
        Assert.Equal(("dial", detail), ((string?)action["action"], (string?)action["detail"]));
    }

    private async Task<int> LooksAsync() =>
        (int?)(await App.Simulator.StatisticsAsync())["requests"]!["GET /api/admin/status/v1/participant/"] ?? 0;
}
