using System.Collections.Frozen;

namespace MaxConf.Functions.Rooms.Fields;

/// <summary>
/// The fields of a VMR, <c>configuration/v1/conference</c> on Pexip, with the lengths, ranges and choices of its schema. Fields that only
/// other kinds of service make use of are among them, as Pexip keeps them for a VMR too.
/// </summary>
internal static class RoomFields
{
    private const int TextLength = 250;
    private const int EmailLength = 100;
    private const int ViewLength = 50;

    private static readonly string[] DefaultYesNo = ["default", "yes", "no"];

    /// <summary>Those that can be given a value, by name.</summary>
    public static readonly FrozenDictionary<string, RoomField> Changeable = new[]
    {
        RoomField.Flag("allow_guests"),
        RoomField.References("automatic_participants", "automatic_participant"),
        RoomField.Flag("breakout_rooms"),
        RoomField.Choice("call_type", "audio", "video", "video-only"),
        RoomField.Choice("crypto_mode", "", "besteffort", "on", "off") with { IsNullable = true },
        RoomField.Flag("denoise_enabled"),
        RoomField.Text("description", TextLength),
        RoomField.Choice("direct_media", "never", "best_effort", "always"),
        RoomField.Number("direct_media_notification_duration", 0, 30),
        RoomField.Flag("enable_active_speaker_indication"),
        RoomField.Choice("enable_chat", DefaultYesNo),
        RoomField.Flag("enable_overlay_text"),
        RoomField.Flag("force_presenter_into_main"),
        RoomField.Reference("guest_identity_provider_group", "identity_provider_group"),
        RoomField.PinOf("guest_pin"),
        RoomField.Text("guest_view", ViewLength) with { IsNullable = true },
        RoomField.Flag("guests_can_present"),
        RoomField.Choice("guests_can_see_guests", "no_hosts", "never", "always"),
        RoomField.Reference("host_identity_provider_group", "identity_provider_group"),
        RoomField.Text("host_view", ViewLength) with { IsNullable = true },
        RoomField.Reference("ivr_theme", "ivr_theme"),
        RoomField.Choice("live_captions_enabled", DefaultYesNo),
        RoomField.Number("max_callrate_in", 128, 8192) with { IsNullable = true },
        RoomField.Number("max_callrate_out", 128, 8192) with { IsNullable = true },
        RoomField.Choice("max_pixels_per_second", "sd", "hd", "fullhd") with { IsNullable = true },
        RoomField.Flag("mute_all_guests"),
        RoomField.Choice("non_idp_participants", "disallow_all", "allow_if_trusted"),
        RoomField.Number("participant_limit", 0, 1_000_000) with { IsNullable = true },
        RoomField.PinOf("pin"),
        RoomField.Text("pinning_config", TextLength) with { IsNullable = true },
        RoomField.Text("primary_owner_email_address", EmailLength),
        RoomField.Flag("softmute_enabled"),
        RoomField.Text("sync_tag", TextLength),
        RoomField.Text("tag", TextLength),

        // Virtual Receptions
        RoomField.Reference("gms_access_token", "gms_access_token"),
        RoomField.Text("match_string", TextLength),
        RoomField.Reference("mssip_proxy", "mssip_proxy"),
        RoomField.Text("post_match_string", TextLength),
        RoomField.Text("post_replace_string", TextLength),
        RoomField.Text("replace_string", TextLength),
        RoomField.Reference("system_location", "system_location"),
        RoomField.Reference("teams_proxy", "teams_proxy"),
        RoomField.Choice("two_stage_dial_type", "regular", "mssip", "gms", "teams"),

        // Media Playback
        RoomField.Reference("media_playlist", "media_library_playlist"),
        RoomField.Text("on_completion", null),
    }.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>Those that callers cannot give a value, with the reason, by name.</summary>
    public static readonly FrozenDictionary<string, string> ReadOnly = new Dictionary<string, string>
    {
        ["aliases"] = "is read-only: a room is dialled by its alias, which is its name",
        ["creation_time"] = "is read-only: Pexip sets it",
        ["id"] = "is read-only: Pexip sets it",
        ["name"] = "is read-only: a room is known by its name",
        ["resource_uri"] = "is read-only: Pexip sets it",
        ["scheduled_conferences"] = "is read-only: Pexip sets it",
        ["scheduled_conferences_count"] = "is read-only: Pexip sets it",
        ["service_type"] = "is read-only: a room is a VMR",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
