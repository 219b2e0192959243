using MaxConf.Functions.Http;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Live.Participants;

/// <summary>Which role a participant is to have.</summary>
/// <param name="Role">One of <see cref="ParticipantRoles"/>.</param>
internal sealed record RoleRequest(string Role) : IBody<RoleRequest>
{
    /// <summary>The roles that can be given.</summary>
    internal static readonly string[] Roles = [ParticipantRoles.Chair, ParticipantRoles.Guest];

    /// <inheritdoc />
    public static RoleRequest Read(BodyReader body) =>
        new(body.Choice("role", Roles, "`chair` for a Host, `guest` for a Guest.", isRequired: true) ?? "");
}
