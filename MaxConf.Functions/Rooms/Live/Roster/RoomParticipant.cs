using System.ComponentModel;
using System.Text;
using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Client.Rosters;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Management.Resources;
using ClientRole = MaxConf.Pexip.Client.Values.Role;

namespace MaxConf.Functions.Rooms.Live.Roster;

/// <summary>Somebody in a room, as callers see them.</summary>
/// <param name="Id">The call leg's id, which actions take.</param>
/// <param name="DisplayName">The name shown. Personal.</param>
/// <param name="Role">Host or Guest, in Pexip's words.</param>
/// <param name="ServiceType">Where on the way into the meeting they are.</param>
/// <param name="Protocol">How they are connected.</param>
/// <param name="CallDirection">Who called.</param>
/// <param name="HasMedia">Whether they can be seen or heard.</param>
/// <param name="IsMuted">Whether they were muted.</param>
/// <param name="IsPresenting">Whether they show their screen.</param>
/// <param name="IsStreaming">Whether it is a stream or a recorder.</param>
/// <param name="ConnectTime">Since when.</param>
/// <param name="IsSpotlighted">Whether they are in the spotlight; null where that is not known.</param>
/// <param name="IsHandRaised">Whether they have raised their hand; null where that is not known.</param>
internal sealed record RoomParticipant(
    [property: Description("What actions on the participant take.")] string Id,
    string? DisplayName,
    [property: Description("`chair` for a Host, `guest` for a Guest, `unknown` while that is not settled.")] string? Role,
    [property: Description("`conference` in the meeting, `waiting_room` outside a locked one, `connecting`, `ivr` at the PIN, and so on.")]
    string? ServiceType,
    [property: Description("Such as `webrtc`, `sip`, `h323`, `rtmp`, `api`; in small letters.")] string? Protocol,
    [property: Description("`in` for who called in, `out` for who was called.")] string? CallDirection,
    bool? HasMedia,
    [property: Description("Whether they were muted by a Host or by control.")] bool? IsMuted,
    bool? IsPresenting,
    [property: Description("Whether it is a stream or a recorder.")] bool? IsStreaming,
    [property: JsonConverter(typeof(UtcTime))] DateTimeOffset? ConnectTime,
    [property: Description("Only in events: the client API alone knows it.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    bool? IsSpotlighted = null,
    [property: Description("Only in events: the client API alone knows it.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    bool? IsHandRaised = null)
{
    /// <summary>How the id is described where it is part of a path.</summary>
    public const string IdDescription = "The participant's id, as in the roster.";

    /// <summary>A call leg of the management node's status.</summary>
    public static RoomParticipant Of(LiveParticipant leg) => new(
        leg.Id,
        leg.DisplayName,
        leg.Role,
        leg.ServiceType,
        leg.Protocol?.Split(' ')[0].ToLowerInvariant(),
        leg.CallDirection,
        leg.HasMedia,
        leg.IsMuted,
        leg.IsPresenting,
        leg.IsStreaming,
        leg.ConnectTime);

    /// <summary>A participant of the client API's list. Of Guests it does not say how they are connected.</summary>
    public static RoomParticipant Of(Participant participant) => new(
        participant.Uuid,
        participant.DisplayName,
        participant.Role == ClientRole.Host ? ParticipantRoles.Chair : participant.Role?.Value,
        participant.ServiceType?.Value,
        participant.Protocol?.Value is { Length: > 0 } protocol ? protocol.ToLowerInvariant() : null,
        participant.CallDirection?.Value,
        participant.HasMedia,
        participant.IsMuted is { } muted ? muted == YesNo.Yes : null,
        participant.IsPresenting is { } presenting ? presenting == YesNo.Yes : null,
        participant.IsStreamingConference,
        participant.StartTime,
        participant.Spotlight is not null,
        participant.BuzzTime is not null);

    // Leaves out the name.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Id = {Id}, Role = {Role}, ServiceType = {ServiceType}");
        return true;
    }
}
