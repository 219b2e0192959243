using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Changes;

namespace MaxConf.Tests.Functions.Rooms.Live;

/// <summary>
/// MaxConf's own participant, played by somebody who joins as it does, without being asked to leave: nothing may depend on its manners.
/// </summary>
public sealed class ControlParticipantTests
{
    private const string Own = """{"display_name": "MaxConf", "role": "host", "protocol": "API", "call_tag": "maxconf-control"}""";

    private const string OwnLeg =
        "\"uuid\": \"own\", \"service_type\": \"conference\", \"role\": \"chair\", \"has_media\": false, \"call_tag\": \"maxconf-control\"";

    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Own_InAMeeting_IsInNoRosterAndCountsAsNobody()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        await app.Simulator.ControlAsync($"rooms/{room}/join", Own);
        var own = await app.IdAsync(room, "MaxConf");

        Assert.Equal(2, (await app.RosterAsync(room)).Count);
        Assert.Equal(2, (int)(await app.RestsAsync(room, "active"))["participants"]!);
        (await app.ControlAsync($"GET participants/{own}", room)).IsProblem(System.Net.HttpStatusCode.NotFound, "participant-not-found");
        (await app.ControlAsync($"DELETE participants/{own}", room)).IsProblem(System.Net.HttpStatusCode.NotFound, "participant-not-found");
    }

    [Theory]
    [InlineData("""{"display_name": "Guest", "role": "guest", "protocol": "API", "call_tag": "maxconf-control"}""")]
    [InlineData("""{"display_name": "Guest", "role": "host", "protocol": "WebRTC", "call_tag": "maxconf-control"}""")]
    [InlineData("""{"display_name": "Guest", "role": "host", "protocol": "API", "call_tag": "maxconf"}""")]
    public async Task Other_WhoLooksAlike_CannotHide(string join)
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();

        await app.Simulator.ControlAsync($"rooms/{room}/join", join);

        Assert.Equal(3, (await app.RosterAsync(room)).Count);
        Assert.Equal(3, (int)(await app.RestsAsync(room, "active"))["participants"]!);
    }

    /// <summary>It comes to an empty room, leaves it, and the room goes in its time.</summary>
    [Fact]
    public async Task Own_JoiningInTheGracePeriod_CancelsNothing()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        await app.Simulator.HoldAsync(SimulatorOrders.FirstNode);
        await app.Simulator.LeaveAsync(room);
        await TellAsync(app, "conference_ended", $"\"name\": \"{room}\"");
        var due = (DateTimeOffset)(await app.RestsAsync(room, "scheduled_for_deletion"))["deletion_due"]!;

        foreach (var name in new[] { "participant_connected", "participant_updated" })
        {
            await TellAsync(app, name, $"\"conference\": \"{room}\", {OwnLeg}");
        }

        Assert.Equal(due, (DateTimeOffset)(await app.RestsAsync(room, "scheduled_for_deletion"))["deletion_due"]!);
    }

    /// <summary>Where its leg is all that is left of a meeting, no look at Pexip is misled, whenever it is.</summary>
    [Fact]
    public async Task Own_AloneInAMeeting_KeepsNoRoom()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        await app.Simulator.ControlAsync($"rooms/{room}/join", Own);
        await app.Simulator.LeaveAsync(room, "Agent");
        await app.Simulator.LeaveAsync(room, "Citizen");
        Assert.NotNull(await app.MeetingAsync(room));
        await app.RestsAsync(room, "active");

        await app.AdvanceAsync(TimeSpan.FromMinutes(30));
        await app.ShowsAsync(room, "scheduled_for_deletion");
        await app.AdvanceAsync(Grace);

        await app.ShowsAsync(room, "deleted");
    }

    private static async Task TellAsync(MaxConfApp app, string name, string data) => await app.PostEventAsync(
        $"{{\"node\": \"{SimulatorOrders.FirstNode}\", \"seq\": 900, \"version\": 2, \"time\": {app.Now.ToUnixTimeSeconds()}, "
        + $"\"event\": \"{name}\", \"data\": {{{data}}}}}");
}
