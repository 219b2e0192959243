using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Tests.Pexip.Management.Resources;

public sealed class ResourceJsonTests
{
    private const string FullConference = """
        {"aliases": [{"alias": "room", "conference": "/api/admin/configuration/v1/conference/90/", 
            "creation_time": "2024-03-05T14:31:06.145782", "description": "", "id": 85, "view_order": 3}],
         "allow_guests": true,
         "automatic_participants": [{"id": 4, "alias": "sip:a@b"}, "/api/admin/configuration/v1/automatic_participant/5/"],
         "breakout_rooms": false, "call_type": "video", "creation_time": "2024-03-05T14:31:06.145782", "crypto_mode": null,
         "denoise_enabled": false, "description": "", "direct_media": "never", "direct_media_notification_duration": 0,
         "enable_active_speaker_indication": false, "enable_chat": "a_value_of_a_newer_release", "enable_overlay_text": false,
         "force_presenter_into_main": false, "gms_access_token": null, "guest_identity_provider_group": null, "guest_pin": "1231",
         "guest_view": null, "guests_can_present": true, "guests_can_see_guests": "no_hosts", "host_identity_provider_group": null,
         "host_view": "one_main_seven_pips", "id": 90, "ivr_theme": {"id": 13, "name": "Theme", "pins": [1.50, null]},
         "live_captions_enabled": "default", "match_string": "", "max_callrate_in": null, "max_callrate_out": 4096,
         "max_pixels_per_second": null, "media_playlist": null, "mssip_proxy": null, "mute_all_guests": false, "name": "room",
         "non_idp_participants": "disallow_all", "on_completion": "", "participant_limit": null, "pin": "135791", "pinning_config": null,
         "post_match_string": "", "post_replace_string": "", "primary_owner_email_address": "owner@example.org", "replace_string": "",
         "resource_uri": "/api/admin/configuration/v1/conference/90/", "scheduled_conferences": [], "scheduled_conferences_count": 0,
         "service_type": "conference", "softmute_enabled": false, "sync_tag": "", "system_location": null, "tag": "session",
         "teams_proxy": null, "two_stage_dial_type": "regular",
         "brand_new": {"nested": [1, 1.10, 12345678901234567890, "text", null]}, "brand_new_null": null}
        """;

    [Fact]
    public void Conference_FullAnswer_SurvivesARoundTripUnchanged()
    {
        var conference = JsonSerializer.Deserialize(FullConference, PexipJson.Default.Conference);
        var written = JsonSerializer.Serialize(conference, PexipJson.Default.Conference);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(FullConference), JsonNode.Parse(written)), written);
    }

    [Fact]
    public void Conference_FullAnswer_IsTyped()
    {
        var conference = JsonSerializer.Deserialize(FullConference, PexipJson.Default.Conference)!;

        Assert.Equal((90, "room", "session"), (conference.Id, conference.Name, conference.Tag));
        Assert.Equal(("1231", true), (conference.GuestPin, conference.AllowGuests));
        Assert.Equal(13, conference.IvrTheme?.Id);
        Assert.Equal([4, 5], conference.AutomaticParticipants!.Select(participant => participant.Id));
        Assert.Equal((85, 90), (conference.Aliases![0].Id, conference.Aliases[0].Conference!.Id));
        Assert.Equal(["brand_new", "brand_new_null"], conference.Extension!.Keys.Order());
    }

    [Fact]
    public void Conference_ToString_NamesNoSecretAndNobody()
    {
        var text = JsonSerializer.Deserialize(FullConference, PexipJson.Default.Conference)!.ToString();

        Assert.Equal("Conference { Id = 90, Name = room, ServiceType = conference, Tag = session }", text);
    }

    [Fact]
    public void NewResources_ToString_NameNoSecret()
    {
        Assert.DoesNotContain("1234", new NewConference("room") { Pin = "1234", GuestPin = "1234" }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1234", new NewAutomaticParticipant("a") { DtmfSequence = "1234" }.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("\"/api/admin/configuration/v1/ivr_theme/13/\"", 13)]
    [InlineData("\"https://pexip.example.org/api/admin/configuration/v1/ivr_theme/13/\"", 13)]
    [InlineData("\"thirteen\"", null)]
    [InlineData("""{"id": 13, "name": "x"}""", 13)]
    [InlineData("""{"id": "13"}""", null)]
    [InlineData("""{"name": "x"}""", null)]
    [InlineData("17", null)]
    public void IvrTheme_AnyShape_IsToleratedAndKept(string theme, int? id)
    {
        var conference = JsonSerializer.Deserialize($$"""{"id": 1, "ivr_theme": {{theme}}}""", PexipJson.Default.Conference)!;
        var written = JsonSerializer.SerializeToNode(conference, PexipJson.Default.Conference)!["ivr_theme"];

        Assert.Equal(id, conference.IvrTheme?.Id);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(theme), written));
    }

    [Fact]
    public void Conference_NumbersAsText_AreRead()
    {
        var conference = JsonSerializer.Deserialize("""{"id": "90", "participant_limit": "5"}""", PexipJson.Default.Conference)!;

        Assert.Equal((90, 5), (conference.Id, conference.ParticipantLimit));
    }

    [Fact]
    public void StatusRows_AreTypedAndKeepTheRest()
    {
        var live = JsonSerializer.Deserialize(
            """{"objects": [{"id": "u", "name": "room", "is_started": true, "start_time": "2021-03-12T14:47:45", "extra": 1}]}""",
            PexipJson.Default.PexipPageLiveConference)!.Objects![0];
        var leg = JsonSerializer.Deserialize(
            """{"objects": [{"id": "v", "conference": "room", "role": "chair", "display_name": "Alice", "rx_bandwidth": 64}]}""",
            PexipJson.Default.PexipPageLiveParticipant)!.Objects![0];
        var alarm = JsonSerializer.Deserialize(
            """{"objects": [{"id": 3, "identifier": 9, "acknowledged": "no", "time_raised": "2021-03-12T14:47:45.5"}]}""",
            PexipJson.Default.PexipPageAlarm)!.Objects![0];

        Assert.Equal(("u", true, new DateTimeOffset(2021, 3, 12, 14, 47, 45, TimeSpan.Zero)), (live.Id, live.IsStarted, live.StartTime));
        Assert.True(live.Extension!.ContainsKey("extra"));
        Assert.Equal(("v", ParticipantRoles.Chair), (leg.Id, leg.Role));
        Assert.DoesNotContain("Alice", leg.ToString(), StringComparison.Ordinal);
        Assert.Equal((3, 9, 500), (alarm.Id, alarm.Identifier, alarm.TimeRaised?.Millisecond));
    }
}
