using System.Net;
using System.Xml.Linq;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Client;

/// <summary>What the functions do.</summary>
public sealed class FunctionTests
{
    private const string Settings = "\"pin\": \"1234\", \"allow_guests\": true, \"breakout_rooms\": true";

    /// <summary>A request, its body, the field of the participant that it changes, and the value then.</summary>
    private static readonly (string Request, string? Body, string Field, string Value)[] Changes =
    [
        ("mute", null, "is_muted", "\"YES\""),
        ("unmute", null, "is_muted", "\"NO\""),
        ("video_muted", null, "is_video_muted", "true"),
        ("video_unmuted", null, "is_video_muted", "false"),
        ("client_mute", null, "is_client_muted", "true"),
        ("client_unmute", null, "is_client_muted", "false"),
        ("denyrxpresentation", null, "rx_presentation_policy", "\"DENY\""),
        ("allowrxpresentation", null, "rx_presentation_policy", "\"ALLOW\""),
        ("spotlighton", null, "spotlight", "1795341600"),
        ("spotlightoff", null, "spotlight", "0"),
        ("buzz", null, "buzz_time", "1795341600"),
        ("clearbuzz", null, "buzz_time", "0"),
        ("overlaytext", """{"text": "The Dude"}""", "overlay_text", "\"The Dude\""),
        ("pres_in_mix", """{"state": true}""", "needs_presentation_in_mix", "true"),
        ("layout_group", """{"layout_group": "left"}""", "layout_group", "\"left\""),
        ("send_to_audio_mixes", """{"mixes": [{"mix_name": "main.french", "prominent": true}]}""", "send_to_audio_mixes",
            """[{"mix_name":"main.french","prominent":true}]"""),
        ("send_to_audio_mixes", """{"mixes": []}""", "send_to_audio_mixes", """[{"mix_name":"main","prominent":false}]"""),
        ("receive_from_audio_mix", """{"mix_name": "spanish"}""", "receive_from_audio_mix", "\"spanish\""),
        ("receive_from_audio_mix", """{"mix_name": null}""", "receive_from_audio_mix", "null"),
        ("preferred_aspect_ratio", """{"aspect_ratio": 0.5625}""", "role", "\"guest\""),
        ("dtmf", """{"digits": "12#"}""", "role", "\"guest\""),
        ("take_floor", null, "is_presenting", "\"YES\""),
        ("release_floor", null, "is_presenting", "\"NO\""),
        ("role", """{"role": "chair"}""", "role", "\"chair\""),
    ];

    /// <summary>A request, its body, the property of the conference that it changes, and the value then.</summary>
    private static readonly (string Request, string? Body, string Field, string Value)[] ConferenceChanges =
    [
        ("lock", null, "locked", "true"),
        ("unlock", null, "locked", "false"),
        ("start_conference", null, "started", "true"),
        ("muteguests", null, "guests_muted", "true"),
        ("unmuteguests", null, "guests_muted", "false"),
        ("set_guests_can_unmute", """{"setting": true}""", "guests_can_unmute", "true"),
        ("set_message_text", """{"text": "Hello\nWorld"}""", "message_text", "\"Hello\\nWorld\""),
        ("set_message_text", """{"text": ""}""", "message_text", "null"),
        ("set_pinning_config", """{"pinning_config": "basic_backfill"}""", "pinning_config", "\"basic_backfill\""),
        ("clearallbuzz", null, "started", "true"),
        ("clearspotlights", null, "started", "true"),
        ("silent_video_detection", """{"config": {"enable": true, "silent_after": 20}}""", "started", "true"),
        ("transform_layout", """{"transforms": {"layout": "4:0", "enable_overlay_text": true}}""", "started", "true"),
        ("transform_layout", """{"transforms": {}}""", "started", "true"),
    ];

    [Fact]
    public async Task ParticipantFunctions_ByAHost_ChangeTheParticipant()
    {
        await using var simulator = await StartAsync(time: new(DateTimeOffset.FromUnixTimeSeconds(1795341600)));
        await simulator.CreateRoomAsync("a", Settings);
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");
        var guest = await Participant.JoinAsync(simulator, "a", "Guest", "none");
        await using var events = await host.FollowAsync();

        foreach (var (request, body, field, value) in Changes)
        {
            var by = request is "take_floor" or "release_floor" ? guest : host;
            Assert.Equal("true", (await by.PostAsync($"participants/{guest.Id}/{request}", body))?.ToJsonString());
            var shown = (await host.GetAsync("participants"))!.AsArray().Single(leg => (string?)leg!["uuid"] == guest.Id)!;
            Assert.Equal((request, value), (request, shown[field]?.ToJsonString() ?? "null"));
        }

        await events.ReadToAsync("participant_update", data => (string?)data["role"] == "chair" && (string?)data["uuid"] == guest.Id);
    }

    [Fact]
    public async Task ConferenceFunctions_ByAHost_ChangeTheConference()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Settings);
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");
        await using var events = await host.FollowAsync();

        foreach (var (request, body, field, value) in ConferenceChanges)
        {
            Assert.Equal("true", (await host.PostAsync(request, body))?.ToJsonString());
            Assert.Equal((request, value), (request, (await host.GetAsync("conference_status"))![field]?.ToJsonString() ?? "null"));
        }

        await events.ReadToAsync("conference_update", data => (bool)data["guests_can_unmute"]!);
    }

    [Fact]
    public async Task Dial_ShowsTheOneWhoIsCalledAtOnce_AndThatTheyAnswered()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Settings);
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");
        await using var events = await host.FollowAsync();

        var ids = (await host.PostAsync("dial", """
            {"role": "HOST", "destination": "bob@example.com", "protocol": "sip", "source": "a", "remote_display_name": "Bob", "text": "B"}
            """))!.AsArray();

        var called = await events.ReadToAsync("participant_create");
        Assert.Equal((string?)ids.Single(), (string?)called.Data!["uuid"]);
        Assert.Equal(("connecting", "out"), ((string?)called.Data["service_type"], (string?)called.Data["call_direction"]));
        simulator.Time.Advance(TimeSpan.FromSeconds(1));
        var answered = await events.ReadToAsync("participant_update");
        Assert.Equal(("conference", "chair"), ((string?)answered.Data!["service_type"], (string?)answered.Data["role"]));
        Assert.Equal(("Bob", "B"), ((string?)answered.Data["display_name"], (string?)answered.Data["overlay_text"]));
    }

    [Fact]
    public async Task Layouts_AreListedDrawnAndSeen()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var host = await Participant.JoinAsync(simulator, "a", "Host");
        await using var events = await host.FollowAsync();

        var names = (await host.GetAsync("available_layouts"))!.AsArray().Select(name => (string)name!).ToList();
        var annotated = (await host.GetAsync("available_layouts?annotate=true"))!.AsArray();
        Assert.Equal(names, annotated.Select(layout => (string)layout!["name"]!));
        foreach (var name in names)
        {
            await host.PostAsync("transform_layout", $$$"""{"transforms": {"layout": "{{{name}}}"}}""");
            var seen = (await events.ReadToAsync("layout")).Data!;
            Assert.Equal(name, (string?)seen["requested_layout"]!["primary_screen"]!["chair_layout"]);
            var drawn = (await host.GetAsync("layout_svgs"))!.AsObject().Single();
            Assert.Equal(name, drawn.Key);
            XDocument.Parse((string)drawn.Value!);
        }
    }

    [Fact]
    public async Task Theme_HasScreensAndTheirImages()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var host = await Participant.JoinAsync(simulator, "a", "Host");

        var path = (string)(await host.GetAsync("theme"))!["direct_media_welcome"]!["background"]!["path"]!;
        foreach (var image in new[] { $"theme/{path}", $"participants/{host.Id}/avatar.jpg" })
        {
            using var response = await simulator.Nodes[0].GetAsync(
                Participant.Path("a", $"{image}?token={Uri.EscapeDataString(host.Token)}"));
            Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Get, "theme/other.jpg")).Status);
    }

    [Fact]
    public async Task Classification_AndBanner_AreKept()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var host = await Participant.JoinAsync(simulator, "a", "Host");

        Assert.True((bool)(await host.PostAsync("set_classification_level", """{"level": 4}"""))!);
        Assert.False((bool)(await host.PostAsync("set_classification_level", """{"level": 99}"""))!);
        var classification = (await host.GetAsync("get_classification_level"))!;
        Assert.Equal(("Confidential", 4), ((string?)classification["levels"]!["4"], (int)classification["current"]!));

        await host.PostAsync("set_message_text", """{"text": "Hello"}""");
        var banner = (await host.GetAsync("get_message_text"))!;
        Assert.Equal(("Hello", "2026-11-22T10:00:00.000000+00:00"), ((string?)banner["text"], (string?)banner["set_time"]));
        Assert.False((bool)(await host.PostAsync("set_pinning_config", """{"pinning_config": "unknown"}"""))!);
        Assert.Null((await host.GetAsync("get_pinning_config"))!["pinning_config"]);
    }

    [Fact]
    public async Task Host_WithoutMedia_StartsTheConferenceOnlyByRequest()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Settings);
        var guest = await Participant.JoinAsync(simulator, "a", "Guest", "none");
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");
        Assert.False((bool)(await host.GetAsync("conference_status"))!["started"]!);
        await using var events = await guest.FollowAsync();

        await host.PostAsync("start_conference");

        await events.ReadToAsync(
            "participant_update", data => (string?)data["service_type"] == "conference" && (string?)data["uuid"] == guest.Id);
    }

    [Fact]
    public async Task Faults_OfTheClientApi_AreTheNodesOwn()
    {
        await using var simulator = await StartAsync();
        await simulator.ControlAsync("faults", """{"target": "client", "kind": "error", "status": 502, "count": 1}""");

        using var failed = await simulator.Nodes[0].GetAsync("/api/client/v2/status");
        using var well = await simulator.Nodes[0].GetAsync("/api/client/v2/status");

        Assert.Equal((HttpStatusCode.BadGateway, HttpStatusCode.OK), (failed.StatusCode, well.StatusCode));
    }
}
