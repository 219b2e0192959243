using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>Whom to dial, and how (<c>dial</c>). What is null is left to Pexip.</summary>
/// <param name="Destination">The address to call.</param>
public sealed record DialRequest(string Destination)
{
    /// <summary>The role the participant gets. Default Guest.</summary>
    [JsonConverter(typeof(RoleInCapitals))]
    public Role Role { get; init; } = Role.Guest;

    /// <summary>
    /// How the call is placed. Default: by the Call Routing Rules; the others need the legacy dialout API enabled on Pexip.
    /// </summary>
    public DialProtocol Protocol { get; init; } = DialProtocol.Auto;

    /// <summary>A second RTMP destination, for the presentation.</summary>
    public string? PresentationUrl { get; init; }

    /// <summary>Whether it is a stream or recording. Default no.</summary>
    [JsonConverter(typeof(YesOrNo))]
    public bool? Streaming { get; init; }

    /// <summary>Tones to send when the call starts. Secret, as they may spell a PIN.</summary>
    public string? DtmfSequence { get; init; }

    /// <summary>The name shown as the caller's.</summary>
    public string? SourceDisplayName { get; init; }

    /// <summary>The caller's URI; one of the conference's own.</summary>
    public string? Source { get; init; }

    /// <summary>What the call may carry. Default video.</summary>
    public CallType? CallType { get; init; }

    /// <summary>Whether it keeps the conference up. Default: always, and never for a stream.</summary>
    public KeepConferenceAlive? KeepConferenceAlive { get; init; }

    /// <summary>The name the participant is listed under.</summary>
    public string? RemoteDisplayName { get; init; }

    /// <summary>The overlay text, where it is to differ from that name.</summary>
    public string? Text { get; init; }

    /// <summary>Protocol and role; no secrets, and no names of people.</summary>
    public override string ToString() => $"{nameof(DialRequest)} {{ {Protocol}, {Role} }}";
}
