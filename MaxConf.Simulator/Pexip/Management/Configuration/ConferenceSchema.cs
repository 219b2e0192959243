using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>
/// <c>configuration/v1/conference</c>: VMRs and other services. Relations into resources that are not simulated are kept as text.
/// </summary>
internal static class ConferenceSchema
{
    public const string Name = "conference";

    private static readonly string[] DefaultYesNo = ["default", "yes", "no"];

    public static readonly ResourceSchema Schema = new(
        Name,
        "Virtual Meeting Room",
        Field.Embedded("aliases", ConferenceAliasSchema.Name, "conference"),
        Field.Flag("allow_guests"),
        Field.Embedded("automatic_participants", AutomaticParticipantSchema.Name, "conference"),
        Field.Flag("breakout_rooms"),
        Field.Choice("call_type", "video", "audio", "video", "video-only"),
        Field.Instant("creation_time") with { DefaultsToNow = true },
        Field.Choice("crypto_mode", null, "", "besteffort", "on", "off") with { Default = "" },
        Field.Flag("denoise_enabled"),
        Field.Text("description", 250),
        Field.Choice("direct_media", "never", "never", "best_effort", "always"),
        Field.Integer("direct_media_notification_duration", 0, 0, 30),
        Field.Flag("enable_active_speaker_indication"),
        Field.Choice("enable_chat", "default", DefaultYesNo),
        Field.Flag("enable_overlay_text"),
        Field.Flag("force_presenter_into_main"),
        Field.NullableText("gms_access_token"),
        Field.NullableText("guest_identity_provider_group"),
        Field.Text("guest_pin", 20),
        Field.NullableText("guest_view", 50),
        Field.Flag("guests_can_present", true),
        Field.Choice("guests_can_see_guests", "no_hosts", "no_hosts", "never", "always"),
        Field.NullableText("host_identity_provider_group"),
        Field.NullableText("host_view", 50) with { Default = "one_main_seven_pips" },
        Field.Id(),
        Field.NullableText("ivr_theme"),
        Field.Choice("live_captions_enabled", "default", DefaultYesNo),
        Field.Text("match_string", 250),
        Field.Integer("max_callrate_in", null, 128, 8192),
        Field.Integer("max_callrate_out", null, 128, 8192),
        Field.Choice("max_pixels_per_second", null, "sd", "hd", "fullhd"),
        Field.NullableText("media_playlist"),
        Field.NullableText("mssip_proxy"),
        Field.Flag("mute_all_guests"),
        Field.Text("name", 250) with { IsRequired = true, IsUnique = true },
        Field.Choice("non_idp_participants", "disallow_all", "disallow_all", "allow_if_trusted"),
        Field.Text("on_completion"),
        Field.Integer("participant_limit", null, 0, 1_000_000),
        Field.Text("pin", 20),
        Field.NullableText("pinning_config"),
        Field.Text("post_match_string", 250),
        Field.Text("post_replace_string", 250),
        Field.Text("primary_owner_email_address", 100),
        Field.Text("replace_string", 250),
        Field.ResourceUri(),
        Field.Texts("scheduled_conferences") with { IsReadOnly = true },
        Field.Integer("scheduled_conferences_count") with { IsReadOnly = true },
        Field.Choice("service_type", "conference", "conference", "lecture", "two_stage_dialing", "test_call", "media_playback"),
        Field.Flag("softmute_enabled"),
        Field.Text("sync_tag", 250),
        Field.NullableText("system_location"),
        Field.Text("tag", 250),
        Field.NullableText("teams_proxy"),
        Field.Choice("two_stage_dial_type", "regular", "regular", "mssip", "gms", "teams"))
    {
        Filtering = ResourceSchema.Names(
            """
            allow_guests creation_time description enable_chat enable_overlay_text guest_pin id max_callrate_in max_callrate_out name
            participant_limit pin primary_owner_email_address scheduled_conferences_count service_type tag two_stage_dial_type
            """),
        Traversing = ResourceSchema.Names("aliases automatic_participants"),
        Ordering = ResourceSchema.Names(
            """
            name tag description service_type pin allow_guests enable_chat guest_pin max_callrate_in max_callrate_out participant_limit
            primary_owner_email_address enable_overlay_text creation_time
            """),
    };
}
