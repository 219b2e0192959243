using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MaxConf.Tests.Simulator.EventSinks;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Management;

public sealed class CommandTests
{
    private const string Command = "/api/admin/command/v1/";
    private const string Status = "/api/admin/status/v1/";
    private const string History = "/api/admin/history/v1/";

    [Theory]
    [InlineData("conference/lock", "is_locked", true)]
    [InlineData("conference/mute_guests", "guests_muted", true)]
    public async Task Command_OnConference_ShowsInStatusAndEvents(string command, string field, bool expected)
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await EventTests.StartWithSinkAsync(receiver);
        var id = await MeetAsync(simulator);

        Assert.Equal("""{"status":"success","data":null}""", await RunAsync(simulator, command, new() { ["conference_id"] = id }));

        Assert.Equal(expected, (bool)(await simulator.GetAsync($"{Status}conference/{id}/"))[field]!);
        Assert.Equal(expected, (bool)(await simulator.ListAsync(Status + "conference_shard/")).Single()![field]!);
        await RunAsync(simulator, command.Replace("/", "/un", StringComparison.Ordinal), new() { ["conference_id"] = id });
        Assert.Equal(!expected, (bool)(await simulator.GetAsync($"{Status}conference/{id}/"))[field]!);
        await simulator.FlushAsync();
        Assert.Equal(
            [false, expected, !expected],
            receiver.Events().Where(post => (string?)post["event"] == "conference_updated").Select(post => (bool)post["data"]![field]!));
    }

    [Fact]
    public async Task Command_DisconnectConference_EndsIt()
    {
        await using var simulator = await StartAsync();
        var id = await MeetAsync(simulator);

        await RunAsync(simulator, "conference/disconnect", new() { ["conference_id"] = id });

        Assert.Empty(await simulator.ListAsync(Status + "conference/"));
        Assert.All(
            await simulator.ListAsync(History + "participant/"),
            leg => Assert.Equal("API initiated conference disconnect", (string?)leg!["disconnect_reason"]));
    }

    [Theory]
    [InlineData("""{"layout": "4:0", "enable_overlay_text": true}""", null)]
    [InlineData("{}", null)]
    [InlineData("""{"layout": "7:1"}""", """{"transform_layout":{"__all__":["Unknown layout: 7:1"]}}""")]
    [InlineData("""{"guest_layout": "1:7"}""", """{"transform_layout":{"__all__":["Only a Virtual Auditorium has a guest_layout"]}}""")]
    [InlineData("""{"enable_overlay_text": "x"}""", "enable_overlay_text")]
    public async Task Command_TransformLayout_IsHeldToTheRules(string transforms, string? refusal)
    {
        await using var simulator = await StartAsync();
        var body = JsonNode.Parse(transforms)!.AsObject();
        body["conference_id"] = await MeetAsync(simulator);

        var (status, answer, _) = await SendAsync(simulator, "conference/transform_layout", body);

        Assert.Equal(refusal is null ? HttpStatusCode.Accepted : HttpStatusCode.BadRequest, status);
        Assert.Contains(refusal ?? "success", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_OnParticipant_ShowsInStatusAndEvents()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await EventTests.StartWithSinkAsync(receiver);
        await MeetAsync(simulator);
        var id = await ParticipantAsync(simulator, "Guest");
        await simulator.FlushAsync();
        receiver.Clear();

        await RunAsync(simulator, "participant/mute", new() { ["participant_id"] = id });
        await RunAsync(simulator, "participant/role", new() { ["participant_id"] = id, ["role"] = "chair" });

        var participant = await simulator.GetAsync($"{Status}participant/{id}/");
        Assert.Equal((true, "chair"), ((bool)participant["is_muted"]!, (string?)participant["role"]));
        await RunAsync(simulator, "participant/unmute", new() { ["participant_id"] = id });
        await RunAsync(simulator, "participant/disconnect", new() { ["participant_id"] = id });
        await simulator.FlushAsync();
        Assert.Equal(
            [(true, "guest"), (true, "chair"), (false, "chair"), (false, "chair")],
            receiver.Events().Select(post => ((bool)post["data"]!["is_muted"]!, (string)post["data"]!["role"]!)));
        Assert.Equal("API initiated participant disconnect", (string?)receiver.Events()[^1]["data"]!["disconnect_reason"]);
    }

    [Fact]
    public async Task Command_UnlockParticipant_LetsThemIntoALockedConference()
    {
        await using var simulator = await StartAsync();
        var conference = await MeetAsync(simulator);
        await RunAsync(simulator, "conference/lock", new() { ["conference_id"] = conference });
        await simulator.JoinAsync("a", "Late", "guest");
        var late = await ParticipantAsync(simulator, "Late");
        Assert.Equal("waiting_room", (string?)(await simulator.GetAsync($"{Status}participant/{late}/"))["service_type"]);

        await RunAsync(simulator, "participant/unlock", new() { ["participant_id"] = late });

        Assert.Equal("conference", (string?)(await simulator.GetAsync($"{Status}participant/{late}/"))["service_type"]);
    }

    [Fact]
    public async Task Command_Transfer_MovesTheCall()
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await EventTests.StartWithSinkAsync(receiver);
        await simulator.CreateRoomAsync("b", "\"pin\": \"1234\"");
        await MeetAsync(simulator);
        var before = await simulator.GetAsync($"{Status}participant/{await ParticipantAsync(simulator, "Guest")}/");
        await simulator.FlushAsync();
        receiver.Clear();

        await RunAsync(simulator, "participant/transfer", new()
        {
            ["participant_id"] = (string?)before["id"],
            ["conference_alias"] = "b",
            ["role"] = "chair",
        });

        var after = (await simulator.ListAsync(Status + "participant/?conference=b")).Single()!;
        Assert.Equal(("Guest", "chair"), ((string?)after["display_name"], (string?)after["role"]));
        Assert.Equal((string?)before["call_uuid"], (string?)after["call_uuid"]);
        await simulator.FlushAsync();
        Assert.Equal(
            ["conference_started", "participant_connected", "conference_updated", "participant_disconnected"], receiver.Names());
    }

    [Theory]
    [InlineData("bob@example.com", "")]
    [InlineData("busy@example.com", "User busy")]
    public async Task Command_Dial_CallsAndTellsWhom(string destination, string reason)
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await EventTests.StartWithSinkAsync(receiver);
        await MeetAsync(simulator);

        var answer = JsonNode.Parse(await RunAsync(simulator, "participant/dial", new()
        {
            ["conference_alias"] = "a",
            ["destination"] = destination,
            ["remote_display_name"] = "Bob",
            ["node"] = "10.44.0.12",
        }))!["data"]!;
        var id = (string)answer["participant_id"]!;
        Assert.Equal([id], answer["participant_ids"]!.AsArray().Select(item => (string)item!));
        var leg = await simulator.GetAsync($"{Status}participant/{id}/");
        Assert.Equal(("connecting", "out", false), ((string?)leg["service_type"], (string?)leg["call_direction"], (bool)leg["has_media"]!));
        await simulator.FlushAsync();
        simulator.Time.Advance(TimeSpan.FromSeconds(1));
        await simulator.FlushAsync();

        Assert.Equal(
            reason.Length == 0
                ? ["conference_started", "participant_connected", "participant_updated"]
                : ["conference_started", "participant_connected", "participant_disconnected", "conference_ended"],
            receiver.Names("10.44.0.12"));
        var last = receiver.Events("10.44.0.12")[reason.Length == 0 ? ^1 : ^2]["data"]!;
        Assert.Equal((destination, (string?)"Bob"), ((string?)last["destination_alias"], (string?)last["display_name"]));
        Assert.Equal(reason, (string?)last["disconnect_reason"] ?? "");
    }

    [Fact]
    public async Task Command_DialFromARoomWhereNobodyIs_StartsTheConference()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");

        await RunAsync(simulator, "participant/dial", new()
        {
            ["conference_alias"] = "a",
            ["destination"] = "bob@example.com",
            ["role"] = "chair",
            ["system_location"] = "Development",
        });
        Assert.False((bool)(await simulator.ListAsync(Status + "conference/")).Single()!["is_started"]!);
        simulator.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.True((bool)(await simulator.ListAsync(Status + "conference/")).Single()!["is_started"]!);
    }

    [Theory]
    [InlineData("conference/lock", """{"conference_id": "x"}""", """{"lock":{"conference_id":["Failed to find conference."]}}""")]
    [InlineData("participant/mute", """{"participant_id": "x"}""", """{"mute":{"participant_id":["Failed to find participant."]}}""")]
    [InlineData("participant/mute", "{}", "'participant_id' field has no data")]
    [InlineData("participant/role", """{"participant_id": "{id}"}""", "'role' field has no data")]
    [InlineData("participant/role", """{"participant_id": "{id}", "role": "host"}""", "Value 'host' is not a valid choice.")]
    [InlineData("participant/role", """{"participant_id": "{id}", "role": null}""", "This field cannot be null.")]
    [InlineData(
        "participant/transfer",
        """{"participant_id": "{id}", "conference_alias": "nowhere"}""",
        """{"transfer":{"conference_alias":["Failed to find conference."]}}""")]
    [InlineData("participant/dial", """{"destination": "x@y"}""", "'conference_alias' field has no data")]
    [InlineData(
        "participant/dial",
        """{"conference_alias": "nowhere", "destination": "x@y"}""",
        """{"dial":{"conference_alias":["Failed to find conference."]}}""")]
    [InlineData("participant/dial", """{"conference_alias": "a", "destination": ""}""", "This field cannot be blank.")]
    [InlineData("participant/dial", """{"conference_alias": "a", "destination": "x@y", "protocol": "auto"}""", "'auto' is not a valid")]
    [InlineData(
        "participant/dial",
        """{"conference_alias": "a", "destination": "x@y", "node": "10.0.0.1"}""",
        """{"dial":{"node":["Failed to find node."]}}""")]
    [InlineData(
        "participant/dial",
        """{"conference_alias": "a", "destination": "x@y", "system_location": "Moon"}""",
        """{"dial":{"system_location":["Failed to find system location."]}}""")]
    public async Task Command_ThatMakesNoSense_Is400(string command, string body, string message)
    {
        await using var simulator = await StartAsync();
        await MeetAsync(simulator);
        var json = body.Replace("{id}", await ParticipantAsync(simulator, "Guest"), StringComparison.Ordinal);

        var (status, answer, _) = await SendAsync(simulator, command, JsonNode.Parse(json)!.AsObject());

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, Regex.Unescape(answer), StringComparison.Ordinal);
        Assert.Equal(2, (await simulator.ListAsync(Status + "participant/")).Count);
    }

    [Theory]
    [InlineData("POST", "conference/explode/", HttpStatusCode.NotFound)]
    [InlineData("POST", "platform/upgrade/", HttpStatusCode.NotFound)]
    [InlineData("GET", "conference/explode/", HttpStatusCode.NotFound)]
    [InlineData("GET", "conference/lock/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "participant/mute/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "participant/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "participant/", HttpStatusCode.OK)]
    public async Task Command_PathOrMethod_IsAnsweredLikeThat(string method, string path, HttpStatusCode expected)
    {
        await using var simulator = await StartAsync();

        var (status, body, _) = await simulator.SendAsync(new(method), Command + path, method == "POST" ? "{}" : null);

        Assert.Equal(expected, status);
        if (expected == HttpStatusCode.OK)
        {
            Assert.Equal(
                ["disconnect", "mute", "unmute", "unlock", "role", "transfer", "dial"],
                JsonNode.Parse(body)!.AsObject().Select(entry => entry.Key));
        }
    }

    [Fact]
    public async Task Command_IsCountedAndLimitedLikeAllRequests()
    {
        await using var simulator = await StartAsync(options => options.RateLimit = 1);
        await simulator.SendAsync(HttpMethod.Post, Command + "conference/lock/", "{}");

        var (status, _, _) = await simulator.SendAsync(HttpMethod.Post, Command + "conference/lock/", "{}");

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Equal(
            2, (int)(await simulator.GetAsync("/simulator/statistics"))["requests"]!["POST /api/admin/command/v1/conference/lock/"]!);
        simulator.Pexip.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(
            HttpStatusCode.Unauthorized, (await simulator.SendAsync(HttpMethod.Post, Command + "conference/lock/", "{}")).Status);
    }

    /// <summary>Host and Guest meet in room a.</summary>
    /// <returns>The conference's id in status.</returns>
    private static async Task<string> MeetAsync(RunningSimulator simulator)
    {
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Host");
        await simulator.JoinAsync("a", "Guest", "guest");
        return (string)(await simulator.ListAsync(Status + "conference/")).Single()!["id"]!;
    }

    private static async Task<string> ParticipantAsync(RunningSimulator simulator, string name) =>
        (string)(await simulator.ListAsync($"{Status}participant/?display_name={name}")).Single()!["id"]!;

    private static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Response)> SendAsync(
        RunningSimulator simulator, string command, JsonObject body) =>
        simulator.SendAsync(HttpMethod.Post, $"{Command}{command}/", body.ToJsonString());

    private static async Task<string> RunAsync(RunningSimulator simulator, string command, JsonObject body)
    {
        var (status, answer, _) = await SendAsync(simulator, command, body);
        Assert.True(status == HttpStatusCode.Accepted, $"{command}: {status} {answer}");
        return answer;
    }
}
