using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>A call leg in progress (<c>status/v1/participant</c>). A person may have several.</summary>
public sealed record LiveParticipant
{
    /// <summary>The leg's UUID, which commands take.</summary>
    public string Id { get; init; } = "";

    /// <summary>The call's id.</summary>
    public string? CallUuid { get; init; }

    /// <summary>Ties together the calls of one person.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The name of the service it is in.</summary>
    public string? Conference { get; init; }

    /// <summary>The name shown. Personal.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Who called. Personal.</summary>
    public string? SourceAlias { get; init; }

    /// <summary>What was dialled.</summary>
    public string? DestinationAlias { get; init; }

    /// <summary><c>in</c> or <c>out</c>.</summary>
    public string? CallDirection { get; init; }

    /// <summary>WebRTC, SIP, H323, MSSIP, TEAMS, GMS, RTMP or API, at times with a detail after a space.</summary>
    public string? Protocol { get; init; }

    /// <summary>One of <see cref="ParticipantRoles"/>.</summary>
    public string? Role { get; init; }

    /// <summary>Where in its way through the service it is.</summary>
    public string? ServiceType { get; init; }

    /// <summary>The service's tag.</summary>
    public string? ServiceTag { get; init; }

    /// <summary>From <c>1_good</c> to <c>4_terrible</c>; <c>0_unknown</c>.</summary>
    public string? CallQuality { get; init; }

    /// <summary>The tag it gave itself when it joined over the client API; empty for none.</summary>
    public string? CallTag { get; init; }

    /// <summary>When it connected; null while it does.</summary>
    [JsonConverter(typeof(PexipTime))]
    public DateTimeOffset? ConnectTime { get; init; }

    /// <summary>Whether it sends or receives media.</summary>
    public bool? HasMedia { get; init; }

    /// <summary>Whether an administrator or Host has muted it.</summary>
    public bool? IsMuted { get; init; }

    /// <summary>Whether it is on hold.</summary>
    public bool? IsOnHold { get; init; }

    /// <summary>Whether it presents.</summary>
    public bool? IsPresenting { get; init; }

    /// <summary>Whether it is a stream or recording.</summary>
    public bool? IsStreaming { get; init; }

    /// <summary>The node its media goes through.</summary>
    public string? MediaNode { get; init; }

    /// <summary>The node its signalling goes through.</summary>
    public string? SignallingNode { get; init; }

    /// <summary>The location of its signalling node.</summary>
    public string? SystemLocation { get; init; }

    /// <summary>The path of this resource.</summary>
    public string? ResourceUri { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    // Leaves out names and addresses of people.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Id = {Id}, Conference = {Conference}, Protocol = {Protocol}, Role = {Role}");
        return true;
    }
}
