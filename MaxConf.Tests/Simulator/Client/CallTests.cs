using System.Net;
using System.Text.Json.Nodes;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Client;

public sealed class CallTests
{
    private const string Offer =
        "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n"
        + "m=audio 9 UDP/TLS/RTP/SAVPF 111 0\r\na=mid:0\r\na=rtpmap:111 opus/48000/2\r\na=sendrecv\r\n"
        + "m=video 9 UDP/TLS/RTP/SAVPF 96 97\r\na=mid:1\r\na=rtpmap:96 VP8/90000\r\na=sendonly\r\n"
        + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:2\r\na=rtpmap:96 VP8/90000\r\na=content:slides\r\n";

    private static readonly string Call = Body("call_type", "WEBRTC", "sdp", Offer);

    [Fact]
    public async Task Call_Acknowledged_HasMediaAndStartsTheConference()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", "\"pin\": \"1234\", \"allow_guests\": true");
        var guest = await Participant.JoinAsync(simulator, "a", "Guest", "none");
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");
        await using var events = await guest.FollowAsync();

        var call = (await host.PostAsync($"participants/{host.Id}/calls", Call))!;
        Assert.False((bool)(await host.GetAsync("conference_status"))!["started"]!);
        Assert.True((bool)(await host.PostAsync($"participants/{host.Id}/calls/{call["call_uuid"]}/ack"))!);

        var update = await events.ReadToAsync("participant_update", data => (bool)data["has_media"]!);
        Assert.Equal("YES", (string?)update.Data!["is_video_call"]);
        await events.ReadToAsync("conference_update", data => (bool)data["started"]!);
        var leg = (await simulator.ListAsync($"/api/admin/status/v1/participant/?display_name=Host")).Single()!;
        Assert.Equal(("WebRTC", true), ((string?)leg["protocol"], (bool)leg["has_media"]!));

        Assert.True((bool)(await host.PostAsync($"participants/{host.Id}/calls/{call["call_uuid"]}/disconnect"))!);
        await events.ReadToAsync("participant_update", data => (string?)data["uuid"] == host.Id && !(bool)data["has_media"]!);
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusOfAsync($"participants/{host.Id}/calls/{call["call_uuid"]}/ack"));
    }

    [Fact]
    public async Task Answer_HasEverySectionOfTheOffer()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");

        var answer = ((string)(await alice.PostAsync($"participants/{alice.Id}/calls", Call))!["sdp"]!).Split("\r\n");

        Assert.Equal("v=0", answer[0]);
        Assert.Equal("", answer[^1]);
        Assert.All(answer[..^1], line => Assert.Matches("^[a-z]=.+$", line));
        Assert.Equal(["audio 111", "video 96", "video 96"], answer.Where(line => line.StartsWith("m=", StringComparison.Ordinal))
            .Select(line => line[2..].Split(' ')).Select(media => $"{media[0]} {media[^1]}"));
        Assert.Contains("a=group:BUNDLE 0 1 2", answer);
        Assert.Equal(["a=sendrecv", "a=recvonly", "a=sendrecv"], answer.Where(line => line is "a=sendrecv" or "a=recvonly"));
        Assert.Single(answer, "a=content:slides");
    }

    [Fact]
    public async Task Call_WithABadBody_IsRefused()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        var calls = $"participants/{alice.Id}/calls";
        string[] bodies =
        [
            "{}", Body("call_type", "SIP", "sdp", Offer), Body("call_type", "WEBRTC", "sdp", "hello"),
            Body("call_type", "WEBRTC", "sdp", Offer, "media_type", "smell"),
        ];

        foreach (var body in bodies)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await alice.StatusOfAsync(calls, body));
        }

        var id = (await alice.PostAsync(calls, Call))!["call_uuid"];
        Assert.Equal(HttpStatusCode.BadRequest, await alice.StatusOfAsync($"{calls}/{id}/new_candidate", "{}"));
        Assert.Equal(HttpStatusCode.BadRequest, await alice.StatusOfAsync($"{calls}/{id}/update", Body("sdp", "hello")));
        Assert.StartsWith("v=0", (string?)await alice.PostAsync($"{calls}/{id}/update", Body("sdp", Offer)), StringComparison.Ordinal);
        Assert.False((bool)(await alice.PostAsync($"{calls}/{id}/dtmf", Body("digits", "1")))!);
    }

    [Fact]
    public async Task Call_EndedFromElsewhere_IsToldWithTheReason()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        var bob = await Participant.JoinAsync(simulator, "a", "Bob");
        var main = (await bob.PostAsync($"participants/{bob.Id}/calls", Call))!["call_uuid"];
        var screen = (await bob.PostAsync($"participants/{bob.Id}/calls", Call))!["call_uuid"];
        await bob.PostAsync($"participants/{bob.Id}/take_floor");
        await using var events = await bob.FollowAsync();

        await alice.PostAsync($"participants/{alice.Id}/take_floor");
        Assert.Equal((string?)screen, (string?)(await events.ReadToAsync("call_disconnected")).Data!["call_uuid"]);
        await alice.PostAsync($"participants/{bob.Id}/calls/{main}/disconnect");
        var ended = (await events.ReadToAsync("call_disconnected")).Data!;
        Assert.Equal(((string?)main, "API initiated call disconnect"), ((string?)ended["call_uuid"], (string?)ended["reason"]));
    }

    [Fact]
    public async Task DirectMedia_CarriesSignallingFromOneEndToTheOther()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", "\"direct_media\": \"best_effort\"");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice", more: "\"direct_media\": true");
        Assert.True((bool)alice.Joined["direct_media"]!);
        Assert.NotNull(alice.Joined["pex_datachannel_id"]);
        await using var toAlice = await alice.FollowAsync();
        Assert.Equal("direct_media_welcome", (string?)(await toAlice.ReadToAsync("splash_screen")).Data!["screen_key"]);
        var first = (await alice.PostAsync($"participants/{alice.Id}/calls", Call))!;
        Assert.Equal("", (string?)first["sdp"]);

        var bob = await Participant.JoinAsync(simulator, "a", "Bob", more: "\"direct_media\": true");
        await using var toBob = await bob.FollowAsync();
        var second = (await bob.PostAsync($"participants/{bob.Id}/calls", Call))!;
        Assert.Equal(Offer, (string?)second["sdp"]);
        Assert.Equal(Offer, (string?)(await toAlice.ReadToAsync("new_offer")).Data!["sdp"]);
        Assert.Null((await toAlice.ReadToAsync("splash_screen")).Data);

        await alice.PostAsync($"participants/{alice.Id}/calls/{first["call_uuid"]}/ack", Body("sdp", Offer));
        await toBob.ReadToAsync("update_sdp");
        await bob.PostAsync(
            $"participants/{bob.Id}/calls/{second["call_uuid"]}/new_candidate", Body("candidate", "candidate:1", "mid", "0", "ufrag", "u"));
        Assert.Equal("u", (string?)(await toAlice.ReadToAsync("new_candidate")).Data!["ufrag"]);

        await bob.PostAsync("release_token");
        await toAlice.ReadToAsync("peer_disconnect");
        Assert.Equal("direct_media_welcome", (string?)(await toAlice.ReadToAsync("splash_screen")).Data!["screen_key"]);
    }

    [Fact]
    public async Task DirectMedia_WithAThird_IsOver()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", "\"direct_media\": \"best_effort\"");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice", more: "\"direct_media\": true");
        await Participant.JoinAsync(simulator, "a", "Bob", more: "\"direct_media\": true");
        await using var events = await alice.FollowAsync();

        await simulator.JoinAsync("a", "Carol");
        await events.ReadToAsync("conference_update", data => !(bool)data["direct_media"]!);
        await events.ReadToAsync("splash_screen", data => (string?)data["screen_key"] == "direct_media_escalate");

        await simulator.ControlAsync("rooms/a/leave", """{"display_name": "Carol"}""");
        await events.ReadToAsync("splash_screen", data => (string?)data["screen_key"] == "direct_media_deescalate");
    }

    private static string Body(params string[] fields) => new JsonObject(
        fields.Chunk(2).Select(field => KeyValuePair.Create(field[0], (JsonNode?)field[1]))).ToJsonString();
}
