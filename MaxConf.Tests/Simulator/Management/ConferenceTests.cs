using System.Net;
using System.Text.Json.Nodes;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Management;

public sealed class ConferenceTests
{
    [Fact]
    public async Task Post_Room_IsCreatedWithLocationAndNoBody()
    {
        await using var simulator = await StartAsync();

        var (status, body, response) = await simulator.SendAsync(HttpMethod.Post, Conferences, """{"name": "a"}""");

        Assert.Equal((HttpStatusCode.Created, ""), (status, body));
        Assert.Equal("/api/admin/configuration/v1/conference/1/", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Get_NewRoom_HasEveryFieldWithItsDefault()
    {
        await using var simulator = await StartAsync();

        var room = await simulator.GetAsync(await simulator.CreateAsync(Conferences, """{"name": "a"}"""));

        Assert.Equal(54, room.AsObject().Count);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(
            """
            {
              "aliases": [], "allow_guests": false, "automatic_participants": [], "breakout_rooms": false, "call_type": "video",
              "creation_time": "2026-11-22T10:00:00.000000", "crypto_mode": "", "denoise_enabled": false, "description": "",
              "direct_media": "never", "direct_media_notification_duration": 0, "enable_active_speaker_indication": false,
              "enable_chat": "default", "enable_overlay_text": false, "force_presenter_into_main": false, "gms_access_token": null,
              "guest_identity_provider_group": null, "guest_pin": "", "guest_view": null, "guests_can_present": true,
              "guests_can_see_guests": "no_hosts", "host_identity_provider_group": null, "host_view": "one_main_seven_pips", "id": 1,
              "ivr_theme": null, "live_captions_enabled": "default", "match_string": "", "max_callrate_in": null,
              "max_callrate_out": null, "max_pixels_per_second": null, "media_playlist": null, "mssip_proxy": null,
              "mute_all_guests": false, "name": "a", "non_idp_participants": "disallow_all", "on_completion": "",
              "participant_limit": null, "pin": "", "pinning_config": null, "post_match_string": "", "post_replace_string": "",
              "primary_owner_email_address": "", "replace_string": "",
              "resource_uri": "/api/admin/configuration/v1/conference/1/", "scheduled_conferences": [],
              "scheduled_conferences_count": 0, "service_type": "conference", "softmute_enabled": false, "sync_tag": "",
              "system_location": null, "tag": "", "teams_proxy": null, "two_stage_dial_type": "regular"
            }
            """), Without(room, "")), room.ToJsonString());
    }

    [Fact]
    public async Task Get_RoomWithAliases_EmbedsThemWithoutTheirUri()
    {
        await using var simulator = await StartAsync();

        var room = await simulator.GetAsync(await simulator.CreateRoomAsync("a"));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(
            """
            [{"alias": "a", "conference": "/api/admin/configuration/v1/conference/1/",
              "creation_time": "2026-11-22T10:00:00.000000", "description": "", "id": 1}]
            """), room["aliases"]));
    }

    [Fact]
    public async Task Patch_Room_IsAcceptedAndChangesOnlyWhatItSays()
    {
        await using var simulator = await StartAsync();
        var uri = await simulator.CreateRoomAsync("a", "\"tag\": \"old\", \"description\": \"kept\"");

        var (status, body, _) = await simulator.SendAsync(HttpMethod.Patch, uri, """{"tag": "new"}""");

        Assert.Equal((HttpStatusCode.Accepted, ""), (status, body));
        var room = await simulator.GetAsync(uri);
        Assert.Equal(("new", "kept"), ((string?)room["tag"], (string?)room["description"]));
    }

    [Fact]
    public async Task Put_Room_IsNoContent()
    {
        await using var simulator = await StartAsync();
        var uri = await simulator.CreateRoomAsync("a");

        Assert.Equal(HttpStatusCode.NoContent, (await simulator.SendAsync(HttpMethod.Put, uri, """{"name": "b"}""")).Status);
        Assert.Equal("b", (string?)(await simulator.GetAsync(uri))["name"]);
    }

    [Fact]
    public async Task Delete_Room_TakesItsAliasesAndFreesItsName()
    {
        await using var simulator = await StartAsync();
        var uri = await simulator.CreateRoomAsync("a");

        Assert.Equal(HttpStatusCode.NoContent, (await simulator.SendAsync(HttpMethod.Delete, uri)).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await simulator.SendAsync(HttpMethod.Delete, uri)).Status);
        Assert.Empty(await simulator.ListAsync(Configuration + "conference_alias/"));
        Assert.NotEqual(uri, await simulator.CreateRoomAsync("a"));
    }

    [Theory]
    [InlineData("""{"name": "taken"}""", """{"conference":{"name":["Virtual Meeting Room with this Name already exists."]}}""")]
    [InlineData(
        """{"name": "b", "aliases": [{"alias": "free"}, {"alias": "taken"}]}""",
        """{"conference_alias":{"alias":["Conference alias with this Alias already exists."]}}""")]
    [InlineData(
        """{"name": "b", "allow_guests": true}""",
        """{"conference":{"__all__":["If guests are allowed, a host PIN must be set."]}}""")]
    [InlineData(
        """{"name": "b", "pin": "12a4"}""",
        """{"conference":{"pin":["A PIN is made of digits, with an optional # at the end."]}}""")]
    [InlineData("""{"name": "b", "pin": "123", "guest_pin": "1#"}""", """{"conference":{"pin":["A PIN has 4 to 20 digits."],"guest_pin":["A PIN has 4 to 20 digits."]}}""")]
    [InlineData(
        """{"name": "b", "service_type": "party"}""",
        """{"conference":{"service_type":["Value \u0027party\u0027 is not a valid choice."]}}""")]
    [InlineData(
        """{"name": "b", "max_callrate_in": 64}""",
        """{"conference":{"max_callrate_in":["Ensure this value is greater than or equal to 128."]}}""")]
    [InlineData(
        """{"name": "b", "participant_limit": 1000001}""",
        """{"conference":{"participant_limit":["Ensure this value is less than or equal to 1000000."]}}""")]
    [InlineData(
        """{"name": "b", "allow_guests": "yes"}""",
        """{"conference":{"allow_guests":["\u0027\u0022yes\u0022\u0027 is not a valid value for this field."]}}""")]
    [InlineData("""{"name": "b", "tag": null}""", """{"conference":{"tag":["This field cannot be null."]}}""")]
    [InlineData("""{"name": ""}""", """{"conference":{"name":["This field cannot be blank."]}}""")]
    [InlineData("""{"tag": "b"}""", """{"error":"The \u0027name\u0027 field has no data and doesn\u0027t allow a default or null value."}""")]
    [InlineData("""{"name": "b", "automatic_participants": ["/api/admin/configuration/v1/automatic_participant/9/"]}""",
        """{"conference":{"automatic_participants":["Could not find the provided object."]}}""")]
    public async Task Post_BrokenRule_Is400AndNothingIsCreated(string json, string answer)
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("taken");

        var (status, body, _) = await simulator.SendAsync(HttpMethod.Post, Conferences, json);

        Assert.Equal(answer, body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Single(await simulator.ListAsync(Conferences));
        Assert.Single(await simulator.ListAsync(Configuration + "conference_alias/"));
    }

    [Theory]
    [InlineData("name", 250)]
    [InlineData("tag", 250)]
    [InlineData("description", 250)]
    [InlineData("primary_owner_email_address", 100)]
    public async Task Post_TextTooLong_IsRefusedFromTheFirstCharacterOver(string field, int longest)
    {
        await using var simulator = await StartAsync();
        string Body(int length) => new JsonObject { ["name"] = "a", [field] = new string('x', length) }.ToJsonString();

        Assert.Equal(HttpStatusCode.BadRequest, (await simulator.SendAsync(HttpMethod.Post, Conferences, Body(longest + 1))).Status);
        Assert.Equal(HttpStatusCode.Created, (await simulator.SendAsync(HttpMethod.Post, Conferences, Body(longest))).Status);
    }

    [Fact]
    public async Task Post_ShortPin_FollowsTheGlobalMinimum()
    {
        await using var simulator = await StartAsync();
        await simulator.SendAsync(HttpMethod.Patch, Configuration + "global/1/", """{"min_pin_length": 6}""");

        var (status, _, _) = await simulator.SendAsync(HttpMethod.Post, Conferences, """{"name": "a", "pin": "12345"}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        await simulator.CreateAsync(Conferences, """{"name": "a", "pin": "12345#"}""");
    }

    [Fact]
    public async Task Patch_Aliases_ReplacesThemAndKeepsTheRowsThatStay()
    {
        await using var simulator = await StartAsync();
        var uri = await simulator.CreateAsync(Conferences, """{"name": "a", "aliases": [{"alias": "stays"}, {"alias": "goes"}]}""");

        await simulator.SendAsync(HttpMethod.Patch, uri, """{"aliases": [{"alias": "stays"}, {"alias": "comes"}]}""");

        var aliases = (await simulator.GetAsync(uri))["aliases"]!.AsArray();
        Assert.Equal([(1, "stays"), (3, "comes")], aliases.Select(alias => ((int)alias!["id"]!, (string)alias["alias"]!)));
    }

    [Fact]
    public async Task Alias_PostedAlone_BelongsToTheRoom()
    {
        await using var simulator = await StartAsync();
        var room = await simulator.CreateAsync(Conferences, """{"name": "a"}""");

        await simulator.CreateAsync(Configuration + "conference_alias/", $$"""{"alias": "x", "conference": "{{room}}"}""");

        var found = await simulator.ListAsync(Conferences + "?aliases__alias=x");
        Assert.Equal("a", (string?)found.Single()!["name"]);
    }

    [Fact]
    public async Task AutomaticParticipants_LinkedFromEitherSide_AreEmbedded()
    {
        await using var simulator = await StartAsync();
        var participants = Configuration + "automatic_participant/";
        var one = await simulator.CreateAsync(participants, """{"alias": "sip:one@example.com"}""");
        var room = await simulator.CreateRoomAsync("a", $"\"automatic_participants\": [\"{one}\"]");
        await simulator.CreateAsync(participants, $$"""{"alias": "sip:two@example.com", "conference": ["{{room}}"]}""");

        var embedded = (await simulator.GetAsync(room))["automatic_participants"]!.AsArray();

        Assert.Equal(["sip:one@example.com", "sip:two@example.com"], embedded.Select(participant => (string)participant!["alias"]!));
        Assert.Null(embedded[0]!["resource_uri"]);
    }

    private static JsonNode Without(JsonNode node, string field)
    {
        node.AsObject().Remove(field);
        return node;
    }
}
