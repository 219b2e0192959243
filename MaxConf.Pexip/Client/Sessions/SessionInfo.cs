using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Sessions;

/// <summary>What <c>request_token</c> answered, without the token. Null is what this version of Pexip does not say.</summary>
public sealed record SessionInfo
{
    /// <summary>This participant's UUID, as in the participant list.</summary>
    public string ParticipantUuid { get; init => field = value ?? ""; } = "";

    /// <summary>The name asked for.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The conference's name.</summary>
    public string? ConferenceName { get; init; }

    /// <summary>Whether this participant is Host or Guest.</summary>
    public Role? Role { get; init; }

    /// <summary>What this participant is connecting to just now: the service, its waiting room, or its PIN entry screen.</summary>
    public ServiceType? CurrentServiceType { get; init; }

    /// <summary>What the service is.</summary>
    public ServiceType? ServiceType { get; init; }

    /// <summary>What calls may carry.</summary>
    public CallType? CallType { get; init; }

    /// <summary>The call tag.</summary>
    public string? CallTag { get; init; }

    /// <summary>Pexip's version.</summary>
    public ServerVersion? Version { get; init; }

    /// <summary>Whether chat is enabled.</summary>
    public bool? ChatEnabled { get; init; }

    /// <summary>Whether Far End Camera Control is enabled.</summary>
    public bool? FeccEnabled { get; init; }

    /// <summary>Whether RTMP is enabled.</summary>
    public bool? RtmpEnabled { get; init; }

    /// <summary>Whether the installation sends statistics to Pexip.</summary>
    public bool? AnalyticsEnabled { get; init; }

    /// <summary>Whether Guests can present.</summary>
    public bool? GuestsCanPresent { get; init; }

    /// <summary>Whether VP9 is enabled.</summary>
    public bool? Vp9Enabled { get; init; }

    /// <summary>Whether 1080p is enabled.</summary>
    [JsonPropertyName("allow_1080p")]
    public bool? Allow1080p { get; init; }

    /// <summary>Whether the conference shall use direct media.</summary>
    public bool? DirectMedia { get; init; }

    /// <summary>Whether direct media must go through a relay.</summary>
    public bool? UseRelayCandidatesOnly { get; init; }

    /// <summary>The id of the WebRTC data channel, 0 to 65,534; direct media only.</summary>
    public string? PexDatachannelId { get; init; }

    /// <summary>How often to send media statistics, as Pexip writes it; direct media only.</summary>
    public string? ClientStatsUpdateInterval { get; init; }

    /// <summary>STUN servers.</summary>
    public IReadOnlyList<IceServer>? Stun { get; init; }

    /// <summary>TURN servers, with their secret credentials.</summary>
    public IReadOnlyList<IceServer>? Turn { get; init; }

    /// <summary>The identity providers of the service.</summary>
    public IReadOnlyList<IdentityProvider>? Idp { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    /// <summary>Which participant in which conference; no names of people.</summary>
    public override string ToString() => $"{ParticipantUuid} in {ConferenceName} as {Role}";
}
