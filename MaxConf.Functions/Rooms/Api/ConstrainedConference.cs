using System.ComponentModel;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>A room as callers see it by default: what is needed to join and no more.</summary>
/// <param name="Id">The VMR's id on Pexip.</param>
/// <param name="Name">The room's name, which is its alias too.</param>
/// <param name="ServiceType">Pexip's kind of service, <c>conference</c>.</param>
/// <param name="AllowGuests">Whether guests are let in.</param>
/// <param name="Pin">The host's PIN; null, and left out, in the answer to a creation.</param>
/// <param name="GuestPin">The guest's PIN.</param>
/// <param name="Tag">The session's URL.</param>
/// <param name="Aliases">The aliases.</param>
internal sealed record ConstrainedConference(
    int Id,
    string Name,
    string? ServiceType,
    bool AllowGuests,
    [property: Description("The host's PIN. Not in the answer to a creation.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? Pin,
    [property: Description("The guest's PIN.")] string? GuestPin,
    [property: Description("The session's URL.")] string? Tag,
    IReadOnlyList<ConstrainedAlias> Aliases)
{
    /// <summary>The room of a VMR, without the host's PIN: whoever asks for a room to be made passes it on to a guest.</summary>
    public static ConstrainedConference ForGuest(Conference conference) => ForHost(conference) with { Pin = null };

    /// <summary>The room of a VMR, with both PINs.</summary>
    public static ConstrainedConference ForHost(Conference conference) => new(
        conference.Id,
        conference.Name,
        conference.ServiceType,
        conference.AllowGuests ?? false,
        conference.Pin ?? "",
        conference.GuestPin ?? "",
        conference.Tag,
        [.. (conference.Aliases ?? []).Select(ConstrainedAlias.Of)]);

    /// <summary>Without the PINs.</summary>
    public override string ToString() => $"{nameof(ConstrainedConference)} {{ Id = {Id}, Name = {Name} }}";
}
