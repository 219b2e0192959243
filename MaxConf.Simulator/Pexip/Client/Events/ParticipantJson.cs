using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>A participant as participant lists and events show them.</summary>
internal static class ParticipantJson
{
    /// <param name="leg">The participant.</param>
    /// <param name="isForHost">Whether a Host reads it: to Guests protocol, uri and vendor are empty.</param>
    /// <param name="now">What time it is.</param>
    public static JsonObject Of(Leg leg, bool isForHost, DateTimeOffset now) => new()
    {
        ["buzz_time"] = UnixTime(leg.HandRaisedTime),
        ["call_direction"] = leg.CallDirection,
        ["call_tag"] = leg.CallTag,
        ["disconnect_supported"] = "YES",
        ["display_name"] = leg.DisplayName,
        ["encryption"] = "On",
        ["external_node_uuid"] = "",
        ["fecc_supported"] = YesNo(leg.SupportsFecc),
        ["has_media"] = leg.HasMedia,
        ["is_audio_only_call"] = YesNo(leg is { HasMedia: true, CallType: CallType.Audio }),
        ["is_client_muted"] = leg.IsClientMuted,
        ["is_conjoined"] = false,
        ["is_external"] = false,
        ["is_idp_authenticated"] = leg.IsIdpAuthenticated,
        ["is_main_video_dropped_out"] = false,
        ["is_muted"] = YesNo(leg.IsMuted),
        ["is_presenting"] = YesNo(leg.IsPresenting),
        ["is_streaming_conference"] = leg.IsStreaming,
        ["is_video_call"] = YesNo(leg is { HasMedia: true, CallType: not CallType.Audio }),
        ["is_video_muted"] = leg.IsVideoMuted,
        ["is_video_silent"] = false,
        ["last_spoken_time"] = leg.LastSpokenTime is { } spoken ? (now - spoken).TotalSeconds : null,
        ["layout_group"] = leg.LayoutGroup,
        ["local_alias"] = leg.IsDialledOut ? leg.SourceAlias : leg.DestinationAlias,
        ["mute_supported"] = YesNo(leg.HasMedia),
        ["needs_presentation_in_mix"] = leg.NeedsPresentationInMix,
        ["overlay_text"] = leg.OverlayText.Length > 0 ? leg.OverlayText : leg.DisplayName,
        ["presentation_supported"] = YesNo(leg is { HasMedia: true, CallType: CallType.Video }),
        ["protocol"] = isForHost ? leg.Protocol.ToLowerInvariant() : "",
        ["receive_from_audio_mix"] = leg.ReceivesAudioMix,
        ["role"] = leg.Role,
        ["rx_presentation_policy"] = leg.MayReceivePresentation ? "ALLOW" : "DENY",
        ["send_to_audio_mixes"] = new JsonArray([.. leg.SendsToAudioMixes.Select(Mix)]),
        ["service_type"] = leg.ServiceType,
        ["show_live_captions"] = leg.ShowsLiveCaptions,
        ["spotlight"] = UnixTime(leg.SpotlightTime),
        ["start_time"] = UnixTime(leg.ConnectTime),
        ["transfer_supported"] = "YES",
        ["uri"] = isForHost ? Uri(leg) : "",
        ["uuid"] = leg.Id,
        ["vendor"] = isForHost ? VirtualEndpoint.Vendor : "",
    };

    private static string Uri(Leg leg) => leg.IsDialledOut ? leg.DestinationAlias : leg.SourceAlias;

    private static JsonNode? Mix(AudioMix mix) => new JsonObject { ["mix_name"] = mix.MixName, ["prominent"] = mix.Prominent };

    private static string YesNo(bool value) => value ? "YES" : "NO";

    /// <summary>To the microsecond, for the order of spotlights; 0 for never.</summary>
    private static double UnixTime(DateTimeOffset? time) => time is { } value ? PexipTime.UnixSeconds(value) : 0;
}
