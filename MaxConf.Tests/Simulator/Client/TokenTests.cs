using System.Net;
using System.Text.Json.Nodes;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Client;

public sealed class TokenTests
{
    private const string Pins = "\"pin\": \"1234\", \"guest_pin\": \"5678\", \"allow_guests\": true";

    private static readonly string[] Fields =
    [
        "token", "expires", "allow_1080p", "analytics_enabled", "call_tag", "call_type", "chat_enabled", "conference_name",
        "current_service_type", "display_name", "fecc_enabled", "guests_can_present", "participant_uuid", "role", "rtmp_enabled",
        "service_type", "stun", "version", "vp9_enabled", "turn", "direct_media", "use_relay_candidates_only",
    ];

    [Fact]
    public async Task RequestToken_OpenConference_TellsWhatTheDocumentLists()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("meet.alice");

        var (status, body) = await Participant.RequestTokenAsync(
            simulator.Nodes[0], "meet.alice", """{"display_name": "Alice", "call_tag": "def456"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("success", (string?)body["status"]);
        var result = body["result"]!.AsObject();
        Assert.Equal(Fields.Order(StringComparer.Ordinal), result.Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.Equal("120", (string?)result["expires"]);
        Assert.Equal("HOST", (string?)result["role"]);
        Assert.Equal("Alice", (string?)result["display_name"]);
        Assert.Equal("def456", (string?)result["call_tag"]);
        Assert.Equal("conference", (string?)result["current_service_type"]);
        var participant = (await simulator.ListAsync("/api/admin/status/v1/participant/")).Single()!;
        Assert.Equal((string?)result["participant_uuid"], (string?)participant["id"]);
        Assert.Equal(("def456", "API"), ((string?)participant["call_tag"], (string?)participant["protocol"]));
        Assert.False((bool)participant["has_media"]!);
    }

    [Theory]
    [InlineData("", null, "HOST", null)]
    [InlineData("\"pin\": \"1234\"", null, null, "required required")]
    [InlineData("\"pin\": \"1234\"", "none", null, "required required")]
    [InlineData("\"pin\": \"1234\"", "1234", "HOST", null)]
    [InlineData("\"pin\": \"1234\", \"allow_guests\": true", null, null, "required none")]
    [InlineData("\"pin\": \"1234\", \"allow_guests\": true", "none", "GUEST", null)]
    [InlineData("\"pin\": \"1234\", \"allow_guests\": true", "9999", null, "required none")]
    [InlineData(Pins, "none", null, "required required")]
    [InlineData(Pins, "5678", "GUEST", null)]
    [InlineData(Pins, "1234", "HOST", null)]
    public async Task RequestToken_WithPin_GivesTheRoleOrSaysWhoNeedsOne(string settings, string? pin, string? role, string? needs)
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", settings);

        var (status, body) = await Participant.RequestTokenAsync(simulator.Nodes[0], "a", pin: pin);

        Assert.Equal(role is null ? HttpStatusCode.Forbidden : HttpStatusCode.OK, status);
        Assert.Equal(role, (string?)body["result"]!["role"]);
        Assert.Equal(needs, role is null ? $"{body["result"]!["pin"]} {body["result"]!["guest_pin"]}" : null);
    }

    [Fact]
    public async Task RequestToken_AliasThatHasNotReplicated_IsNotFound()
    {
        await using var simulator = await StartAsync(options => options.ReplicationDelay = TimeSpan.FromSeconds(60));
        await simulator.CreateRoomAsync("a");

        var (status, body) = await Participant.RequestTokenAsync(simulator.Nodes[1], "a");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(("failure", "Neither conference nor gateway found"), ((string?)body["status"], (string?)body["result"]));

        simulator.Time.Advance(TimeSpan.FromSeconds(60));
        await Participant.JoinAsync(simulator, "a", "Alice", node: 1);
    }

    [Fact]
    public async Task RequestToken_BeyondTheLimit_IsForbidden()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", "\"participant_limit\": 1");
        await Participant.JoinAsync(simulator, "a", "Alice");

        var (status, body) = await Participant.RequestTokenAsync(simulator.Nodes[0], "a");

        Assert.Equal((HttpStatusCode.Forbidden, "Participant limit reached"), (status, (string?)body["result"]));
    }

    [Fact]
    public async Task RequestToken_LockedConference_WaitsUntilLetIn()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Pins);
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");
        await host.PostAsync("start_conference");
        await host.PostAsync("lock");

        var guest = await Participant.JoinAsync(simulator, "a", "Guest", "5678");

        Assert.Equal("waiting_room", (string?)guest.Joined["current_service_type"]);
        Assert.True((bool)(await host.PostAsync($"participants/{guest.Id}/unlock"))!);
        var shown = (await host.GetAsync("participants"))!.AsArray().Single(leg => (string?)leg!["uuid"] == guest.Id);
        Assert.Equal("conference", (string?)shown!["service_type"]);
    }

    [Theory]
    [InlineData("regular", "standard")]
    [InlineData("teams", "standard")]
    [InlineData("mssip", "mssip")]
    public async Task RequestToken_VirtualReception_AsksForTheExtensionAndFollowsIt(string type, string extension)
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("reception", $"\"service_type\": \"two_stage_dialing\", \"two_stage_dial_type\": \"{type}\"");
        await simulator.CreateRoomAsync("a", Pins);

        var (status, body) = await Participant.RequestTokenAsync(simulator.Nodes[0], "reception");
        Assert.Equal((HttpStatusCode.Forbidden, extension), (status, (string?)body["result"]!["conference_extension"]));
        (status, _) = await Participant.RequestTokenAsync(simulator.Nodes[0], "reception", """{"conference_extension": "nowhere"}""");
        Assert.Equal(HttpStatusCode.NotFound, status);
        (status, _) = await Participant.RequestTokenAsync(simulator.Nodes[0], "reception", """{"conference_extension": "a"}""");
        Assert.Equal(HttpStatusCode.Forbidden, status);

        var alice = await Participant.JoinAsync(simulator, "reception", "Alice", "1234", "\"conference_extension\": \"a\"");
        Assert.Equal("a", (string?)alice.Joined["conference_name"]);
        Assert.Single((await alice.GetAsync("participants"))!.AsArray());
    }

    [Fact]
    public async Task RequestToken_SingleSignOn_GoesByWayOfTheProvider()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Pins + ", \"guest_identity_provider_group\": \"Entra\"");

        var (status, body) = await Participant.RequestTokenAsync(simulator.Nodes[0], "a");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        var provider = body["result"]!["idp"]!.AsArray().Single()!;
        Assert.Equal("Entra", (string?)provider["name"]);

        (status, body) = await Participant.RequestTokenAsync(simulator.Nodes[0], "a", $$"""{"chosen_idp": "{{provider["uuid"]}}"}""");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal((string?)provider["uuid"], (string?)body["result"]!["redirect_idp"]!["uuid"]);
        var page = await simulator.Nodes[0].GetStringAsync((string)body["result"]!["redirect_url"]!);
        var signOn = $"\"sso_token\": \"{JsonNode.Parse(page)!["sso_token"]}\"";

        var guest = await Participant.JoinAsync(simulator, "a", "Guest", more: signOn);
        Assert.Equal("GUEST", (string?)guest.Joined["role"]);
        Assert.True((bool)(await guest.GetAsync("participants"))!.AsArray().Single()!["is_idp_authenticated"]!);
        (status, _) = await Participant.RequestTokenAsync(simulator.Nodes[0], "a", $"{{{signOn}}}");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("HOST", (string?)(await Participant.JoinAsync(simulator, "a", "Host", "1234")).Joined["role"]);
    }

    [Fact]
    public async Task RefreshToken_GivesANewOneAndTheOldDies()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        var old = alice.Token;
        simulator.Time.Advance(TimeSpan.FromSeconds(100));

        var refreshed = (await alice.PostAsync("refresh_token"))!;
        Assert.Equal("120", (string?)refreshed["expires"]);
        await alice.GetAsync("conference_status");
        simulator.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.Forbidden, (await alice.SendAsync(HttpMethod.Get, "conference_status")).Status);

        alice.Token = (string)refreshed["token"]!;
        Assert.NotEqual(old, alice.Token);
        simulator.Time.Advance(TimeSpan.FromSeconds(100));
        await alice.GetAsync("conference_status");
    }

    [Fact]
    public async Task Token_NotRefreshed_EndsItsParticipant()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        await using var events = await alice.FollowAsync();

        simulator.Time.Advance(TimeSpan.FromSeconds(120));

        var disconnect = await events.ReadToAsync("disconnect");
        Assert.Equal("Timer expired awaiting token refresh", (string?)disconnect.Data!["reason"]);
        Assert.Empty(await events.RestAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await alice.StatusOfAsync("refresh_token"));
        var leg = (await simulator.ListAsync("/api/admin/history/v1/participant/")).Single()!;
        Assert.Equal("Timer expired awaiting token refresh", (string?)leg["disconnect_reason"]);
    }

    [Fact]
    public async Task ReleaseToken_DisconnectsAndEndsTheConference()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");

        await alice.PostAsync("release_token");

        Assert.Equal(HttpStatusCode.Forbidden, await alice.StatusOfAsync("refresh_token"));
        Assert.Empty(await simulator.ListAsync("/api/admin/status/v1/conference/"));
    }

    [Fact]
    public async Task Token_ElsewhereThanWhereItIsFrom_IsInvalid()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.CreateRoomAsync("b");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");

        Assert.Equal(HttpStatusCode.Forbidden, await new Participant(simulator.Nodes[0], "b", alice.Joined).StatusOfAsync("lock"));
        Assert.Equal(HttpStatusCode.Forbidden, await new Participant(simulator.Nodes[1], "a", alice.Joined).StatusOfAsync("lock"));
        Assert.Equal(HttpStatusCode.NotFound, await new Participant(simulator.Nodes[0], "c", alice.Joined).StatusOfAsync("lock"));
        alice.Token = "made-up";
        var (status, body) = await alice.SendAsync(HttpMethod.Post, "lock");
        Assert.Equal((HttpStatusCode.Forbidden, "Invalid token"), (status, (string?)body["result"]));
    }

    [Fact]
    public async Task Conference_WhoseRoomIsDeleted_GoesOnForThoseInIt()
    {
        await using var simulator = await StartAsync();
        var room = await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");

        await simulator.SendAsync(HttpMethod.Delete, room);

        await alice.PostAsync("refresh_token");
        Assert.Equal(HttpStatusCode.NotFound, (await Participant.RequestTokenAsync(simulator.Nodes[0], "a")).Status);
    }

    [Fact]
    public async Task Journal_OfWhoCameOverTheClientApi_HasNeitherTokensNorPins()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Pins);
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");
        await host.PostAsync("refresh_token");
        await host.PostAsync("lock");

        var journal = (await simulator.GetAsync("/simulator/journal")).ToJsonString();

        Assert.Contains("participant_connected", journal, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Token[..20], journal, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maintenance_TakesNoNewTokensAndSaysSo()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        await simulator.ControlAsync("nodes/begin_maintenance", """{"node": "10.44.0.11"}""");

        using var response = await simulator.Nodes[0].GetAsync("/api/client/v2/status");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("""{"status":"failed","result":"Maintenance mode"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Participant.RequestTokenAsync(simulator.Nodes[0], "a")).Status);
        await alice.PostAsync("refresh_token");
        await Participant.JoinAsync(simulator, "a", "Bob", node: 1);

        await simulator.ControlAsync("nodes/end_maintenance");
        Assert.Equal("""{"status":"success","result":"OK"}""", await simulator.Nodes[0].GetStringAsync("/api/client/v2/status"));
        await Participant.JoinAsync(simulator, "a", "Carol");
    }
}
