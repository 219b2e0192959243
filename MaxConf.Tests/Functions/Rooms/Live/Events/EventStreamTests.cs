using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Simulator.Client;

namespace MaxConf.Tests.Functions.Rooms.Live.Events;

/// <summary>What goes on in a room, as those who follow it are told.</summary>
public sealed class EventStreamTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Stream_OfAMeeting_BeginsWithRoomAndRosterAndTellsEachChange()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        await using var reader = await app.FollowAsync(room);

        var snapshot = await NextAsync(reader, "snapshot");
        var shown = snapshot["room"]!;
        Assert.Equal((room, "active", 2), ((string?)shown["room"], (string?)shown["state"], (int)shown["people"]!));
        Assert.Equal(["Agent", "Citizen"], snapshot["participants"]!.AsArray().Select(each => (string?)each!["display_name"]).Order());
        var citizen = await app.IdAsync(room, "Citizen");

        await app.Simulator.JoinAsync(room, "Late", "guest");
        var late = await NextAsync(reader, "participant_joined");
        Assert.Equal("Late", (string?)late["display_name"]);

        await app.AcceptsAsync($"POST participants/{citizen}/mute", room);
        var muted = await NextAsync(reader, "participant_updated");
        Assert.Equal((citizen, true), ((string?)muted["id"], (bool)muted["is_muted"]!));

        await app.AcceptsAsync($"POST participants/{citizen}/spotlight", room, """{"on": true}""");
        Assert.True((bool)(await NextAsync(reader, "participant_updated"))["is_spotlighted"]!);

        await app.Simulator.LeaveAsync(room, "Late");
        Assert.Equal((string?)late["id"], (string?)(await NextAsync(reader, "participant_left"))["id"]);
    }

    [Fact]
    public async Task Stream_OfARoomsWholeLife_EndsWithIt()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["LiveControl:MaxStreamDuration"] = "01:00:00" });
        var room = await app.CreateRoomAsync();
        await app.SettleAsync();
        await using var reader = await app.FollowAsync(room);
        var snapshot = await NextAsync(reader, "snapshot");
        Assert.Equal("created", (string?)snapshot["room"]!["state"]);
        Assert.Empty(snapshot["participants"]!.AsArray());

        await app.Simulator.JoinAsync(room, "Citizen", "guest");
        await app.SettleAsync();
        await app.PollUntilAsync(reader.ReadToAsync("room", data => (string?)data["state"] == "active"));
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        var ended = await app.PollUntilAsync(reader.ReadToAsync("room", data => (string?)data["state"] == "scheduled_for_deletion"));
        Assert.NotNull(ended.Data!["deletion_due"]);
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        await app.PollUntilAsync(reader.ReadToAsync("room", data => (string?)data["state"] == "deleted"));
        Assert.Null(await reader.NextAsync());
        (await app.ControlAsync("GET events", room)).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }

    [Fact]
    public async Task Stream_ResumedByItsLastEvent_HasWhatWasMissedAndNoMore()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        string? last;
        await using (var reader = await app.FollowAsync(room))
        {
            last = (await reader.NextAsync())!.Id;
        }

        await app.Simulator.JoinAsync(room, "First", "guest");
        await app.Simulator.JoinAsync(room, "Second", "guest");
        await using var resumed = await app.FollowAsync(room, last);

        Assert.Equal("First", (string?)(await NextAsync(resumed, "participant_joined"))["display_name"]);
        Assert.Equal("Second", (string?)(await NextAsync(resumed, "participant_joined"))["display_name"]);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0123456789abcdef-1")]
    [InlineData("-1-1")]
    public async Task Stream_ResumedByAnotherEvent_BeginsAnew(string last)
    {
        await using var app = await MaxConfApp.StartAsync();
        await using var reader = await app.FollowAsync(await app.MeetAsync(), last, isAgent: true);

        Assert.Equal(2, (await NextAsync(reader, "snapshot"))["participants"]!.AsArray().Count);
    }

    [Fact]
    public async Task Stream_Silent_ShowsThatItIsAliveAndEndsInItsTime()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        using var response = await app.OpenEventsAsync(room);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal("retry: 2000", await LineAsync(lines));
        while ((await LineAsync(lines))!.StartsWith("data: ", StringComparison.Ordinal) is false)
        {
            // The rest of the snapshot.
        }

        await app.Clock.WaitBegunAsync(TimeSpan.FromSeconds(15));
        app.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("", await LineAsync(lines));
        Assert.Equal(": still here", await LineAsync(lines));

        app.Clock.Advance(TimeSpan.FromMinutes(4));
        while (await LineAsync(lines) is not null)
        {
            // What else was alive.
        }
    }

    [Fact]
    public async Task Stop_WhileRoomsAreFollowed_EndsStreamsAndLeavesMeetings()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.MeetAsync();
        await using var reader = await app.FollowAsync(room);
        await NextAsync(reader, "snapshot");
        Assert.NotNull(await app.LegAsync(room, "MaxConf"));

        await app.StopAsync().WaitAsync(Patience);

        Assert.Empty(await reader.RestAsync());
        Assert.Null(await app.LegAsync(room, "MaxConf"));
    }

    [Theory]
    [InlineData("LiveControl:MaxStreamsPerRoom", "A room may have 1 streams of events open.")]
    [InlineData("LiveControl:MaxStreamsPerCaller", "A caller may have 1 streams of events open.")]
    public async Task Streams_MoreThanMayBeOpen_Are429(string setting, string rule)
    {
        await using var app = await MaxConfApp.StartAsync(new() { [setting] = "1" });
        var room = await app.MeetAsync();
        await using var reader = await app.FollowAsync(room);
        await NextAsync(reader, "snapshot");

        var reply = await app.ControlAsync("GET events", room);

        reply.IsProblem(HttpStatusCode.TooManyRequests, "rate-limited");
        Assert.Equal(rule, (string?)reply.Json!["detail"]);
    }

    /// <summary>Without a node to join there is no roster, and the rest of the stream works.</summary>
    [Fact]
    public async Task Stream_WithoutConferencingNodes_TellsOfTheRoomAlone()
    {
        await using var app = await MaxConfApp.StartAsync(isWithoutNodes: true);
        var room = await app.MeetAsync();
        await using var reader = await app.FollowAsync(room);
        Assert.Null((await NextAsync(reader, "snapshot"))["participants"]);

        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();

        await app.PollUntilAsync(reader.ReadToAsync("room", data => (string?)data["state"] == "scheduled_for_deletion"));
    }

    private static async Task<JsonNode> NextAsync(EventReader reader, string name)
    {
        var received = await reader.NextAsync();
        Assert.NotNull(received);
        Assert.True(received.Name == name, $"{received.Name} {received.Data}");
        Assert.NotEmpty(received.Id!);
        return received.Data!;
    }

    private static Task<string?> LineAsync(StreamReader lines) => lines.ReadLineAsync().WaitAsync(Patience);
}
