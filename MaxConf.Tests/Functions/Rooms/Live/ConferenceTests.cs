using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Changes;

namespace MaxConf.Tests.Functions.Rooms.Live;

/// <summary>What is done to whole meetings.</summary>
public sealed class ConferenceTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private MaxConfApp App => shared.App;

    [Theory]
    [InlineData("lock", "unlock", "is_locked")]
    [InlineData("mute", "unmute", "guests_muted")]
    public async Task Switch_OnAndOff_ShowsOnPexipAndInTheRoom(string on, string off, string field)
    {
        var room = await App.MeetAsync();

        await App.AcceptsAsync($"POST {on}", room);
        Assert.True((bool)(await App.MeetingAsync(room))![field]!);
        await App.AcceptsAsync($"POST {off}", room);
        Assert.False((bool)(await App.MeetingAsync(room))![field]!);

        var actions = await App.ActionsAsync(room);
        Assert.Equal([on, off], actions.Select(action => (string?)action!["action"]));
        Assert.All(actions, action => Assert.Equal(
            (LiveCalls.Caller, "accepted", App.Now), ((string?)action!["by"], (string?)action["outcome"], (DateTimeOffset)action["at"]!)));
        Assert.True(JsonNode.DeepEquals(actions[^1], (await App.StatusAsync(room))["last_action"]));
    }

    /// <summary>What an end is for the room, its nodes tell, as after any meeting.</summary>
    [Fact]
    public async Task End_Meeting_IsOverAndTheGracePeriodBegins()
    {
        var room = await App.MeetAsync();

        await App.AcceptsAsync("POST end", room);

        Assert.Null(await App.MeetingAsync(room));
        var status = await App.RestsAsync(room, "scheduled_for_deletion");
        Assert.Equal(App.Now + TimeSpan.FromMinutes(10), (DateTimeOffset)status["deletion_due"]!);
        Assert.Equal("end", (string?)Assert.Single(await App.ActionsAsync(room))!["action"]);
    }

    [Fact]
    public async Task Layout_Changed_IsAcceptedAndRecorded()
    {
        var room = await App.MeetAsync();

        await App.AcceptsAsync("PUT layout", room, """{"layout": "1:7", "recording_indicator": true}""");

        var action = Assert.Single(await App.ActionsAsync(room))!;
        Assert.Equal(("set_layout", "1:7"), ((string?)action["action"], (string?)action["detail"]));
    }

    [Fact]
    public async Task Layout_ThatPexipDoesNotHave_Is422AndRecordedAsRefused()
    {
        var room = await App.MeetAsync();

        var reply = await App.ControlAsync("PUT layout", room, """{"layout": "none_of_ours"}""");

        reply.IsProblem(HttpStatusCode.UnprocessableEntity, "refused-by-pexip");
        var action = Assert.Single(await App.ActionsAsync(room))!;
        Assert.Equal(("refused", "refused"), ((string?)action["outcome"], (string?)action["error"]));
    }

    /// <summary>A VMR that nobody owns is given an orchestration first, which keeps what was done.</summary>
    [Fact]
    public async Task Action_OnAVmrWithoutAnOrchestration_IsKeptInOneOfItsOwn()
    {
        const string Room = "stranger-without-an-orchestration";
        await App.Simulator.CreateRoomAsync(Room);
        await App.Simulator.JoinAsync(Room, "Agent");
        Assert.Empty((await App.ControlAsync("GET actions", Room)).Json!.AsArray());

        await App.AcceptsAsync("POST lock", Room);

        Assert.Equal("lock", (string?)Assert.Single(await App.ActionsAsync(Room))!["action"]);
    }
}
