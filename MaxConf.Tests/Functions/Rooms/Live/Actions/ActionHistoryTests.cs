using System.Net;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Live.Actions;

/// <summary>What was done stays known, whatever happens to the app and to the room.</summary>
public sealed class ActionHistoryTests
{
    [Fact]
    public async Task Actions_AfterARestartAndTheRoomsEnd_AreStillThere()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        await app.AcceptsAsync("POST lock", room);
        await app.AcceptsAsync("POST mute", room);
        await app.SettleAsync();
        await app.StopAsync();
        await app.StartAsync();
        Assert.Equal(2, (await app.ActionsAsync(room)).Count);

        await app.Simulator.LeaveAsync(room);
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));
        await app.ShowsAsync(room, "deleted");

        Assert.Equal(["lock", "mute"], (await app.ActionsAsync(room)).Select(action => (string?)action!["action"]));
        Assert.Equal(2, (await app.InstanceAsync(room))["output"]!["actions"]!.AsArray().Count);
        (await app.ControlAsync("POST lock", room)).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }

    /// <summary>A stream's key and the tones that may be a PIN are sent to Pexip and kept nowhere.</summary>
    [Fact]
    public async Task Dialling_WithSecrets_LeavesNoneInLogOrState()
    {
        const string Key = "live-stream-key-4711";
        await using var app = await MaxConfApp.StartAsync(new() { ["Logging:LogLevel:Default"] = "Trace" });
        var room = await app.MeetAsync();

        await app.ControlAsync(
            "POST participants",
            room,
            $$"""{"protocol": "rtmp", "destination": "rtmp://live.example.org/app/{{Key}}", "presentation_url": "rtmp://x/{{Key}}"}""");
        await app.ControlAsync(
            "POST participants", room, """{"protocol": "sip", "destination": "a@example.org", "dtmf_sequence": "90817263#"}""");
        var shown = (await app.InstanceAsync(room, "&showInput=true&showHistory=true&showHistoryOutput=true")).ToJsonString();

        Assert.Equal(2, (await app.ActionsAsync(room)).Count);
        foreach (var text in new[] { shown, string.Join('\n', app.Log) })
        {
            Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
            Assert.DoesNotContain("90817263", text, StringComparison.Ordinal);
        }
    }
}
