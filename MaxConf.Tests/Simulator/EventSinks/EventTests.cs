using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.EventSinks;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.EventSinks;

public sealed class EventTests
{
    private const string Sinks = Configuration + "event_sink/";

    [Fact]
    public async Task Sink_FromTheStart_IsAnnouncedByEachTranscodingNode()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartWithSinkAsync(receiver, configure: options => options.IncludeProxyingNode = true);
        await simulator.FlushAsync();

        var announced = receiver.Posts.Select(post => ((string)post["node"]!, (int)post["seq"]!, (string)post["event"]!)).Order();
        Assert.Equal([("10.44.0.11", 1, "eventsink_started"), ("10.44.0.12", 1, "eventsink_started")], announced);
        Assert.Empty(receiver.Posts[0]["data"]!.AsObject());
        Assert.Equal(Basic("sink", "secret").ToString(), receiver.Authorization);
    }

    [Fact]
    public async Task Sink_PostedToTheApi_StartsAfterReplication()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartAsync(options => options.ReplicationDelay = TimeSpan.FromSeconds(60));
        await simulator.CreateAsync(Sinks, $$"""{"name": "s", "url": "{{receiver.Url}}", "version": 2, "password": "p"}""");
        await simulator.FlushAsync();
        Assert.Empty(receiver.Posts);

        simulator.Time.Advance(TimeSpan.FromSeconds(60));
        await simulator.FlushAsync();

        Assert.Equal(2, receiver.Posts.Count);
        Assert.Null((await simulator.ListAsync(Sinks)).Single()!["password"]);
    }

    [Fact]
    public async Task Sink_ChangedAndDeleted_SaysSoInSequence()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartWithSinkAsync(receiver);
        await simulator.SendAsync(HttpMethod.Patch, Sinks + "1/", """{"description": "x"}""");
        await simulator.SendAsync(HttpMethod.Delete, Sinks + "1/");
        for (var posts = 0; posts < 6; posts++)
        {
            await receiver.Arrived.WaitAsync();
        }

        var ofOneNode = receiver.Posts.Where(post => (string?)post["node"] == "10.44.0.11");
        Assert.Equal(
            [(1, "eventsink_started"), (2, "eventsink_updated"), (3, "eventsink_stopped")],
            ofOneNode.Select(post => ((int)post["seq"]!, (string)post["event"]!)));
    }

    [Fact]
    public async Task Meeting_OnOneNode_IsToldInOrder()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartWithSinkAsync(receiver, version: 2);
        await simulator.CreateRoomAsync("a", "\"tag\": \"t\"");
        await simulator.JoinAsync("a", "Guest", "guest");
        await simulator.FlushAsync();
        simulator.Time.Advance(TimeSpan.FromSeconds(1.5));
        await simulator.JoinAsync("a", "Host");
        await simulator.ControlAsync("rooms/a/end");
        await simulator.FlushAsync();

        Assert.Equal(
            [
                "conference_started", "participant_connected", "participant_connected", "conference_updated", "participant_updated",
                "participant_media_streams_destroyed", "participant_disconnected",
                "participant_media_streams_destroyed", "participant_disconnected", "conference_ended",
            ],
            receiver.Names());
        Assert.Equal(Enumerable.Range(2, 10), receiver.Events().Select(post => (int)post["seq"]!));
        Assert.Empty(receiver.Names("10.44.0.12"));
    }

    [Fact]
    public async Task Conference_Events_CarryTheWholeState()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartWithSinkAsync(receiver);
        await simulator.CreateRoomAsync("a", "\"tag\": \"t\"");
        await simulator.JoinAsync("a", "Host");
        await simulator.FlushAsync();
        simulator.Time.Advance(TimeSpan.FromSeconds(90.25));
        await simulator.ControlAsync("rooms/a/leave");
        await simulator.FlushAsync();

        var start = new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        JsonNode Data(string name) => receiver.Events().Single(post => (string?)post["event"] == name)["data"]!;
        JsonObject Expected(bool isStarted) => new()
        {
            ["name"] = "a",
            ["service_type"] = "conference",
            ["is_started"] = isStarted,
            ["is_locked"] = false,
            ["guests_muted"] = false,
            ["start_time"] = start,
            ["tag"] = "t",
        };
        var ended = Expected(true);
        ended["end_time"] = start + 90.25;
        Assert.True(JsonNode.DeepEquals(Expected(false), Data("conference_started")));
        Assert.True(JsonNode.DeepEquals(Expected(true), Data("conference_updated")));
        Assert.True(JsonNode.DeepEquals(ended, Data("conference_ended")));
        Assert.Equal(90.25, (double)Data("participant_disconnected")["duration"]!);
    }

    [Fact]
    public async Task Meeting_OnTwoNodes_StartsAndEndsOnEach()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartWithSinkAsync(receiver);
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice", node: "10.44.0.11");
        await simulator.JoinAsync("a", "Bob", node: "10.44.0.12");
        await simulator.ControlAsync("rooms/a/leave", """{"display_name": "Alice"}""");
        await simulator.FlushAsync();

        Assert.Equal("conference_ended", receiver.Names("10.44.0.11")[^1]);
        Assert.DoesNotContain("conference_ended", receiver.Names("10.44.0.12"));

        await simulator.ControlAsync("rooms/a/leave");
        await simulator.FlushAsync();
        Assert.Equal(
            ["conference_started", "participant_connected", "participant_disconnected", "conference_ended"],
            receiver.Names("10.44.0.12"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Disconnection_MediaStreams_AreWhereTheVersionPutsThem(int version)
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartWithSinkAsync(receiver, version);
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice");
        await simulator.ControlAsync("rooms/a/leave");
        await simulator.FlushAsync();

        var disconnected = receiver.Events().Single(post => (string?)post["event"] == "participant_disconnected")["data"]!;
        var destroyed = receiver.Events().SingleOrDefault(post => (string?)post["event"] == "participant_media_streams_destroyed")?["data"];
        Assert.Equal(version == 1, destroyed is null);
        Assert.Equal(version == 2, disconnected["media_streams"] is null);
        var streams = (destroyed ?? disconnected)["media_streams"]!.AsArray();
        Assert.Equal(version == 1 ? "0" : "\"0\"", streams[0]!["stream_id"]!.ToJsonString());
        Assert.Equal(["audio", "video"], streams.Select(stream => (string)stream!["stream_type"]!));
        Assert.All(receiver.Posts, post => Assert.Equal(version, (int)post["version"]!));
    }

    [Fact]
    public async Task AutomaticParticipant_IsConnectingBeforeItIsAnswered()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartWithSinkAsync(receiver);
        var room = await simulator.CreateRoomAsync("a");
        await simulator.CreateAsync(
            Configuration + "automatic_participant/", $$"""{"alias": "sip:cc@example.com", "conference": ["{{room}}"], "role": "chair"}""");
        await simulator.JoinAsync("a", "Citizen", "guest");
        await simulator.FlushAsync();

        var dialled = receiver.Events().Select(post => post["data"]!).Where(data => (string?)data["call_direction"] == "out").ToList();
        Assert.Equal(["connecting", "conference"], dialled.Select(data => (string)data["service_type"]!));
        Assert.Equal([false, true], dialled.Select(data => data["connect_time"] is not null));
        Assert.Contains("conference_updated", receiver.Names());
    }

    [Theory]
    [InlineData(1, 1800, new double[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024 })]
    [InlineData(2, 10, new double[] { 2, 4, 8 })]
    [InlineData(5, 5, new double[] { })]
    public void Backoff_Failures_DoubleUntilTheMaximum(double initial, double maximum, double[] waits)
    {
        var backoff = new RetryBackoff();
        TimeSpan? Next() => backoff.Next(TimeSpan.FromSeconds(initial), TimeSpan.FromSeconds(maximum));

        Assert.All(waits, wait => Assert.Equal(TimeSpan.FromSeconds(wait), Next()));
        Assert.Null(Next());
        backoff.Reset();
        Assert.Equal(waits.Length > 0 ? TimeSpan.FromSeconds(initial) : null, Next());
    }

    internal static Task<RunningSimulator> StartWithSinkAsync(
        EventReceiver receiver, int version = 1, bool bulk = false, Action<MaxConf.Simulator.SimulatorOptions>? configure = null) =>
        StartAsync(options =>
        {
            options.EventSinks.Add(new()
            {
                Name = "s",
                Url = receiver.Url,
                Username = "sink",
                Password = "secret",
                Version = version,
                BulkSupport = bulk,
            });
            configure?.Invoke(options);
        });
}
