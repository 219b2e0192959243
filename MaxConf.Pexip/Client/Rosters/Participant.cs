using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Rosters;

/// <summary>
/// A participant as the list has it (<c>participants</c>, <c>participant_create</c>, <c>participant_update</c>). Null is what this version
/// of Pexip does not say.
/// </summary>
public sealed record Participant
{
    /// <summary>Its UUID, by which it is told what to do.</summary>
    public string Uuid { get; init => field = value ?? ""; } = "";

    /// <summary>The name shown. Personal.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Text in place of that name over the picture. Personal.</summary>
    public string? OverlayText { get; init; }

    /// <summary>Its URI; empty for Guests. Personal.</summary>
    public string? Uri { get; init; }

    /// <summary>Its call tag.</summary>
    public string? CallTag { get; init; }

    /// <summary>Whether it is Host or Guest.</summary>
    public Role? Role { get; init; }

    /// <summary>Where it is: connecting, in the waiting room, in the conference.</summary>
    public ServiceType? ServiceType { get; init; }

    /// <summary>How it is connected; empty for Guests.</summary>
    public CallProtocol? Protocol { get; init; }

    /// <summary>The browser or endpoint; empty for Guests.</summary>
    public string? Vendor { get; init; }

    /// <summary>Who called whom.</summary>
    public CallDirection? CallDirection { get; init; }

    /// <summary>The alias it would be called back from.</summary>
    public string? LocalAlias { get; init; }

    /// <summary>When it joined.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Whether it has media.</summary>
    public bool? HasMedia { get; init; }

    /// <summary>Whether it has audio only.</summary>
    public YesNo? IsAudioOnlyCall { get; init; }

    /// <summary>Whether it has video.</summary>
    public YesNo? IsVideoCall { get; init; }

    /// <summary>Whether its media are encrypted.</summary>
    public MediaEncryption? Encryption { get; init; }

    /// <summary>Whether a Host muted its audio.</summary>
    public YesNo? IsMuted { get; init; }

    /// <summary>Whether it muted itself, on its own side.</summary>
    public bool? IsClientMuted { get; init; }

    /// <summary>Whether its video is muted.</summary>
    public bool? IsVideoMuted { get; init; }

    /// <summary>Whether nobody is seen in its video.</summary>
    public bool? IsVideoSilent { get; init; }

    /// <summary>Whether its video has been lost.</summary>
    public bool? IsMainVideoDroppedOut { get; init; }

    /// <summary>When it raised its hand; null while it has not.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? BuzzTime { get; init; }

    /// <summary>When it was put into the spotlight; null while it is not.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? Spotlight { get; init; }

    /// <summary>Seconds since it last spoke.</summary>
    public double? LastSpokenTime { get; init; }

    /// <summary>Whether it is the presenter.</summary>
    public YesNo? IsPresenting { get; init; }

    /// <summary>Whether it may receive the presentation.</summary>
    public PresentationPolicy? RxPresentationPolicy { get; init; }

    /// <summary>Whether it wants the presentation in the mix.</summary>
    public bool? NeedsPresentationInMix { get; init; }

    /// <summary>Whether it can send a presentation.</summary>
    public YesNo? PresentationSupported { get; init; }

    /// <summary>Whether it receives live captions.</summary>
    public bool? ShowLiveCaptions { get; init; }

    /// <summary>The layout group it is in.</summary>
    public string? LayoutGroup { get; init; }

    /// <summary>The mixes it is heard in.</summary>
    [JsonConverter(typeof(AudioMixesConverter))]
    public IReadOnlyList<AudioMix>? SendToAudioMixes { get; init; }

    /// <summary>The mix it hears.</summary>
    public string? ReceiveFromAudioMix { get; init; }

    /// <summary>Whether it is a stream or recording.</summary>
    public bool? IsStreamingConference { get; init; }

    /// <summary>Whether it stands for the call between the main room and a breakout room.</summary>
    public bool? IsConjoined { get; init; }

    /// <summary>Whether it is in a meeting elsewhere, such as one of Skype for Business.</summary>
    public bool? IsExternal { get; init; }

    /// <summary>What it shares with all others of that meeting.</summary>
    public string? ExternalNodeUuid { get; init; }

    /// <summary>Whether it has signed in with an identity provider.</summary>
    public bool? IsIdpAuthenticated { get; init; }

    /// <summary>Whether it can be disconnected.</summary>
    public YesNo? DisconnectSupported { get; init; }

    /// <summary>Whether it can be muted.</summary>
    public YesNo? MuteSupported { get; init; }

    /// <summary>Whether it can be transferred.</summary>
    public YesNo? TransferSupported { get; init; }

    /// <summary>Whether its camera can be moved.</summary>
    public YesNo? FeccSupported { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    /// <summary>UUID, role and whereabouts; no names of people.</summary>
    public override string ToString() => $"{nameof(Participant)} {{ {Uuid}, {Role}, {ServiceType} }}";
}
