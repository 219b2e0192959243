using System.Text;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>Somebody for Pexip to call into a meeting (<c>participant/dial</c>). What is null is not sent and gets Pexip's default.</summary>
/// <param name="ConferenceAlias">The alias to call from, of the service the meeting is on; at most 250 characters.</param>
/// <param name="Destination">What is dialled; at most 250 characters. May hold a key, as RTMP addresses do: secret.</param>
public sealed record NewDialOut(string ConferenceAlias, string Destination)
{
    /// <summary>How it is dialled, one of <see cref="DialProtocols"/>. Default <c>sip</c>.</summary>
    public string Protocol { get; init; } = DialProtocols.Sip;

    /// <summary>Its role, <see cref="ParticipantRoles.Chair"/> or <see cref="ParticipantRoles.Guest"/>. Default <c>guest</c>.</summary>
    public string Role { get; init; } = ParticipantRoles.Guest;

    /// <summary>What the call may carry, one of <see cref="CallTypes"/>; null for video.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CallType { get; init; }

    /// <summary>One of <see cref="DialRoutings"/>; null for <see cref="DialRoutings.Manual"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Routing { get; init; }

    /// <summary>Whether it is a stream or recording.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Streaming { get; init; }

    /// <summary>The name of the location that dials; it, <see cref="Node"/> or a Call Routing Rule has to say where from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SystemLocation { get; init; }

    /// <summary>The IPv4 address of the node that dials.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Node { get; init; }

    /// <summary>The name shown for it; at most 250 characters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RemoteDisplayName { get; init; }

    /// <summary>Tones sent after the call is answered; a comma pauses two seconds. May hold a PIN: secret.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DtmfSequence { get; init; }

    /// <summary>For RTMP: where the presentation goes, if not with the rest. Secret as the destination is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PresentationUrl { get; init; }

    /// <summary>One of <see cref="KeepConferenceAliveModes"/>; null for <see cref="KeepConferenceAliveModes.Always"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? KeepConferenceAlive { get; init; }

    // Leaves out what may hold keys and PINs, and whom it calls.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"ConferenceAlias = {ConferenceAlias}, Protocol = {Protocol}, Role = {Role}");
        return true;
    }
}
