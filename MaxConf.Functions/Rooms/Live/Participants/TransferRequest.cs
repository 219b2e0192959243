using MaxConf.Functions.Http;

namespace MaxConf.Functions.Rooms.Live.Participants;

/// <summary>Where a participant is to go.</summary>
/// <param name="ConferenceAlias">An alias of the service.</param>
/// <param name="Role">The role there; null for Pexip's choice.</param>
internal sealed record TransferRequest(string ConferenceAlias, string? Role) : IBody<TransferRequest>
{
    private const int MaxLength = 250;

    /// <inheritdoc />
    public static TransferRequest Read(BodyReader body) => new(
        body.Text("conference_alias", MaxLength, "An alias of the service to go to.", isRequired: true) ?? "",
        body.Choice("role", RoleRequest.Roles, "The role there, `guest` unless said otherwise."));
}
