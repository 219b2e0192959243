using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>A participant Pexip dials when a conference starts (<c>configuration/v1/automatic_participant</c>).</summary>
public sealed record AutomaticParticipant
{
    /// <summary>The configuration id.</summary>
    public int Id { get; init; }

    /// <summary>The path of this resource.</summary>
    public string? ResourceUri { get; init; }

    /// <summary>What is dialled; at most 250 characters.</summary>
    public string Alias { get; init; } = "";

    /// <summary>The conferences it is dialled for.</summary>
    public IReadOnlyList<PexipReference>? Conference { get; init; }

    /// <summary>Free text, at most 250 characters.</summary>
    public string? Description { get; init; }

    /// <summary>How it is dialled, one of <see cref="DialProtocols"/>.</summary>
    public string? Protocol { get; init; }

    /// <summary>What the call may carry, one of <see cref="CallTypes"/>.</summary>
    public string? CallType { get; init; }

    /// <summary>Its role, one of <see cref="ParticipantRoles"/>.</summary>
    public string? Role { get; init; }

    /// <summary>Tones sent after the call is answered; a comma pauses two seconds. May hold a PIN: secret.</summary>
    public string? DtmfSequence { get; init; }

    /// <summary>One of <see cref="KeepConferenceAliveModes"/>; holds the room open for Hosts only.</summary>
    public string? KeepConferenceAlive { get; init; }

    /// <summary>One of <see cref="DialRoutings"/>.</summary>
    public string? Routing { get; init; }

    /// <summary>The location that dials; null for Pexip's choice.</summary>
    public PexipReference? SystemLocation { get; init; }

    /// <summary>Whether it is a stream or recording.</summary>
    public bool? Streaming { get; init; }

    /// <summary>The name shown for it; at most 250 characters.</summary>
    public string? RemoteDisplayName { get; init; }

    /// <summary>RTMP: where the presentation goes; at most 250 characters.</summary>
    public string? PresentationUrl { get; init; }

    /// <summary>When it was made.</summary>
    [JsonConverter(typeof(PexipTime))]
    public DateTimeOffset? CreationTime { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    // Leaves out the tones, which may hold a PIN.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Id = {Id}, Alias = {Alias}, Protocol = {Protocol}, Role = {Role}");
        return true;
    }
}
