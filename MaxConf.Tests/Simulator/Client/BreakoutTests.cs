using System.Net;
using System.Text.Json.Nodes;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Client;

public sealed class BreakoutTests
{
    private const string Settings = "\"pin\": \"1234\", \"allow_guests\": true, \"breakout_rooms\": true";

    [Fact]
    public async Task Breakout_HasItsPeopleAndItsHosts()
    {
        await using var simulator = await StartAsync();
        var (host, guest) = await MeetAsync(simulator);
        await using var toHost = await host.FollowAsync();
        await using var toGuest = await guest.FollowAsync();

        var room = await OpenAsync(host, guest);

        var begin = (await toHost.ReadToAsync("breakout_begin")).Data!;
        Assert.Equal(room, (string?)begin["breakout_uuid"]);
        var refer = (await toGuest.ReadToAsync("refer")).Data!;
        Assert.Equal(("a_breakout_" + room, "Room 1"), ((string?)refer["alias"], (string?)refer["breakout_name"]));
        var created = await toHost.ReadToAsync(
            "breakout_event", data => Is(data, "participant_create") && (string?)data["data"]!["display_name"] == "Guest");
        Assert.Equal(room, (string?)created.Data!["breakout_uuid"]);
        var inside = (await host.GetAsync($"breakouts/{room}/participants"))!.AsArray();
        Assert.Equal(
            [(string?)begin["participant_uuid"], (string?)created.Data["data"]!["uuid"]],
            inside.Select(leg => (string?)leg!["uuid"]));
        Assert.Equal(["Host"], (await host.GetAsync("participants"))!.AsArray().Select(leg => (string?)leg!["display_name"]));

        var followed = await FollowAsync(simulator, refer);
        var status = (await followed.GetAsync("conference_status"))!;
        Assert.Equal(("Room 1", "transfer"), ((string?)status["breakout_name"], (string?)status["end_action"]));
        Assert.False((bool)status["breakout_guests_allowed_to_leave"]!);
        Assert.Equal(["a", "a_breakout_" + room], (await simulator.ListAsync("/api/admin/status/v1/conference/?order_by=name"))
            .Select(conference => (string?)conference!["name"]));
    }

    [Fact]
    public async Task Breakout_IsControlledLikeAConference()
    {
        await using var simulator = await StartAsync();
        var (host, guest) = await MeetAsync(simulator);
        await using var toHost = await host.FollowAsync();
        await using var toGuest = await guest.FollowAsync();
        var room = await OpenAsync(host, guest);
        var inside = await FollowAsync(simulator, (await toGuest.ReadToAsync("refer")).Data!);
        await using var events = await inside.FollowAsync();

        await host.PostAsync($"breakouts/{room}/muteguests");
        await toHost.ReadToAsync("breakout_event", data => Is(data, "conference_update") && (bool)data["data"]!["guests_muted"]!);
        await events.ReadToAsync("conference_update", data => (bool)data["guests_muted"]!);
        await host.PostAsync($"breakouts/{room}/participants/{inside.Id}/overlaytext", """{"text": "The Dude"}""");
        await events.ReadToAsync("participant_update", data => (string?)data["overlay_text"] == "The Dude");
        Assert.False((bool)(await host.GetAsync("conference_status"))!["guests_muted"]!);

        Assert.True((bool)(await inside.PostAsync("breakoutbuzz"))!);
        var help = await toHost.ReadToAsync(
            "breakout_event", data => data["data"] is JsonObject update && update.ContainsKey("breakoutbuzz"));
        Assert.Equal("""{"value":true,"time":1795341600}""", help.Data!["data"]!["breakoutbuzz"]!.ToJsonString());
        await host.PostAsync($"breakouts/{room}/clearbreakoutbuzz");
        await events.ReadToAsync("conference_update", data => data["breakoutbuzz"] is { } buzz && !(bool)buzz["value"]!);
        Assert.Equal(HttpStatusCode.Forbidden, await inside.StatusOfAsync("leavebreakout"));
        Assert.Equal(HttpStatusCode.NotFound, await inside.StatusOfAsync($"breakouts/{room}/lock"));
    }

    [Theory]
    [InlineData("transfer", false)]
    [InlineData("transfer", true)]
    [InlineData("disconnect", false)]
    [InlineData("disconnect", true)]
    public async Task Breakout_ThatCloses_SendsItsPeopleWhereItShould(string endAction, bool byItself)
    {
        await using var simulator = await StartAsync();
        var (host, guest) = await MeetAsync(simulator);
        await using var toHost = await host.FollowAsync();
        await using var toGuest = await guest.FollowAsync();
        var room = await OpenAsync(host, guest, $"\"duration\": 60, \"end_action\": \"{endAction}\"");
        var inside = await FollowAsync(simulator, (await toGuest.ReadToAsync("refer")).Data!);
        await using var events = await inside.FollowAsync();

        if (byItself)
        {
            simulator.Time.Advance(TimeSpan.FromSeconds(60));
        }
        else
        {
            await host.PostAsync($"breakouts/{room}/disconnect");
        }

        var begin = (await toHost.ReadToAsync("breakout_begin")).Data!;
        Assert.Equal(begin.ToJsonString(), (await toHost.ReadToAsync("breakout_end")).Data!.ToJsonString());
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusOfAsync($"breakouts/{room}/lock"));
        if (endAction == "disconnect")
        {
            await events.ReadToAsync("disconnect");
            return;
        }

        var refer = (await events.ReadToAsync("refer")).Data!;
        Assert.Equal("a", (string?)refer["alias"]);
        Assert.Null(refer["breakout_name"]);
        await FollowAsync(simulator, refer);
        Assert.Equal(["Host", "Guest"], (await host.GetAsync("participants"))!.AsArray().Select(leg => (string?)leg!["display_name"]));
    }

    [Fact]
    public async Task People_MoveBetweenRoomsAndBack()
    {
        await using var simulator = await StartAsync();
        var (host, _) = await MeetAsync(simulator);
        var caller = (string)(await simulator.JoinAsync("a", "Caller", "guest"))!["id"]!;
        await using var events = await host.FollowAsync();
        var first = await OpenAsync(host, null, $$"""
            "participants": {"main": ["{{caller}}"]}
            """);
        var second = await OpenAsync(host, null, $$"""
            "participants": {"{{first}}": ["{{await IdOfAsync(host, first, "Caller")}}"]}
            """);

        Assert.NotNull(await IdOfAsync(host, second, "Caller"));
        const string Back = """{"breakout_uuid": "previous", "participants": []}""";
        Assert.True((bool)(await host.PostAsync($"breakouts/{second}/participants/breakout", Back))!);
        var id = await IdOfAsync(host, first, "Caller");
        await host.PostAsync(
            $"breakouts/{first}/participants/breakout", $$"""{"breakout_uuid": "{{second}}", "participants": ["{{id}}"]}""");
        Assert.NotNull(await IdOfAsync(host, second, "Caller"));
        await host.PostAsync("breakouts/empty");
        Assert.Null(await IdOfAsync(host, second, "Caller"));
        Assert.Contains("Caller", (await host.GetAsync("participants"))!.AsArray().Select(leg => (string?)leg!["display_name"]));
        Assert.Single((await host.GetAsync($"breakouts/{second}/participants"))!.AsArray());

        await host.PostAsync("participants/breakout", $$"""{"breakout_uuid": "{{first}}", "participants": ["{{host.Id}}"]}""");
        var refer = (await events.ReadToAsync("breakout_refer")).Data!;
        Assert.Equal((first, "Room 1"), ((string?)refer["breakout_uuid"], (string?)refer["breakout_name"]));
        const string Nowhere = """{"breakout_uuid": "x", "participants": []}""";
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusOfAsync("participants/breakout", Nowhere));
    }

    [Fact]
    public async Task Breakout_CalledByItsOwnName_TakesTheMainRoomsPins()
    {
        await using var simulator = await StartAsync();
        var (host, _) = await MeetAsync(simulator);
        var alias = "a_breakout_" + await OpenAsync(host, null);

        Assert.Equal(HttpStatusCode.Forbidden, (await Participant.RequestTokenAsync(simulator.Nodes[0], alias)).Status);
        Assert.Equal("GUEST", (string?)(await Participant.JoinAsync(simulator, alias, "Guest", "none")).Joined["role"]);
        Assert.Equal("HOST", (string?)(await Participant.JoinAsync(simulator, alias, "Host", "1234")).Joined["role"]);
    }

    [Fact]
    public async Task LeaveBreakout_WhereGuestsMay_RefersToTheMainRoom()
    {
        await using var simulator = await StartAsync();
        var (host, guest) = await MeetAsync(simulator);
        await using var toGuest = await guest.FollowAsync();
        await OpenAsync(host, guest, "\"guests_allowed_to_leave\": true");
        var inside = await FollowAsync(simulator, (await toGuest.ReadToAsync("refer")).Data!);
        await using var events = await inside.FollowAsync();

        Assert.True((bool)(await inside.PostAsync("leavebreakout"))!);

        Assert.Equal("a", (string?)(await events.ReadToAsync("refer")).Data!["alias"]);
    }

    [Fact]
    public async Task Hosts_WhoComeLater_ControlTheRoomsToo_AndNoMoreOnceTheyAreGuests()
    {
        await using var simulator = await StartAsync();
        var (host, _) = await MeetAsync(simulator);
        var room = await OpenAsync(host, null);

        var second = await Participant.JoinAsync(simulator, "a", "Second", "1234");
        await using var events = await second.SubscribeAsync();
        await events.ReadToAsync("breakout_begin");
        await events.ReadToAsync("breakout_event", data => Is(data, "participant_sync_end"));
        Assert.Equal(2, (await second.GetAsync($"breakouts/{room}/participants"))!.AsArray().Count);

        await host.PostAsync($"participants/{second.Id}/role", """{"role": "guest"}""");
        await events.ReadToAsync("breakout_end");
        Assert.Equal(HttpStatusCode.NotFound, (await second.SendAsync(HttpMethod.Get, $"breakouts/{room}/participants")).Status);

        await host.PostAsync("disconnect");
        Assert.Empty(await simulator.ListAsync("/api/admin/status/v1/conference/"));
    }

    [Fact]
    public async Task Breakouts_WhereTheyAreNotEnabled_AreForbidden()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var host = await Participant.JoinAsync(simulator, "a", "Host");

        Assert.Equal(HttpStatusCode.Forbidden, await host.StatusOfAsync("breakouts", """{"name": "Room 1"}"""));
        Assert.False((bool)(await host.PostAsync("breakoutbuzz"))!);
    }

    private static async Task<(Participant Host, Participant Guest)> MeetAsync(RunningSimulator simulator)
    {
        await simulator.CreateRoomAsync("a", Settings);
        return (await Participant.JoinAsync(simulator, "a", "Host", "1234"), await Participant.JoinAsync(simulator, "a", "Guest", "none"));
    }

    private static async Task<string> OpenAsync(Participant host, Participant? guest, string more = "")
    {
        var people = guest is null ? "" : $$""", "participants": {"main": ["{{guest.Id}}"]}""";
        var result = await host.PostAsync("breakouts", $$"""{"name": "Room 1"{{people}}{{(more.Length > 0 ? ", " + more : "")}}}""");
        return (string)result!["breakout_uuid"]!;
    }

    private static Task<Participant> FollowAsync(RunningSimulator simulator, JsonNode refer) =>
        Participant.JoinAsync(simulator, (string)refer["alias"]!, "Guest", more: $"\"token\": \"{refer["token"]}\"");

    private static async Task<string?> IdOfAsync(Participant host, string room, string name) =>
        (string?)(await host.GetAsync($"breakouts/{room}/participants"))!.AsArray()
            .FirstOrDefault(leg => (string?)leg!["display_name"] == name)?["uuid"];

    private static bool Is(JsonNode data, string name) => (string?)data["event"] == name;
}
