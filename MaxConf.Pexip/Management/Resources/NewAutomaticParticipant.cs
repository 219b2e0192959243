using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>A participant for Pexip to dial when a conference starts. What is null is not sent and gets Pexip's default.</summary>
/// <param name="Alias">What is dialled; at most 250 characters.</param>
public sealed record NewAutomaticParticipant(string Alias)
{
    /// <summary>How it is dialled, one of <see cref="DialProtocols"/>. Default <c>sip</c>.</summary>
    public string Protocol { get; init; } = DialProtocols.Sip;

    /// <summary>Its role, <see cref="ParticipantRoles.Chair"/> or <see cref="ParticipantRoles.Guest"/>. Default <c>guest</c>.</summary>
    public string Role { get; init; } = ParticipantRoles.Guest;

    /// <summary>Free text, at most 250 characters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>What the call may carry, one of <see cref="CallTypes"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CallType { get; init; }

    /// <summary>Tones sent after the call is answered; a comma pauses two seconds. May hold a PIN: secret.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DtmfSequence { get; init; }

    /// <summary>One of <see cref="KeepConferenceAliveModes"/>; holds the room open for Hosts only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? KeepConferenceAlive { get; init; }

    /// <summary>One of <see cref="DialRoutings"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Routing { get; init; }

    /// <summary>The location that dials; null for Pexip's choice.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PexipReference? SystemLocation { get; init; }

    /// <summary>Whether it is a stream or recording.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Streaming { get; init; }

    /// <summary>The name shown for it; at most 250 characters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RemoteDisplayName { get; init; }

    /// <summary>Further fields, sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    // Leaves out the tones, which may hold a PIN.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Alias = {Alias}, Protocol = {Protocol}, Role = {Role}");
        return true;
    }
}
