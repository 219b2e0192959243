using System.ComponentModel;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>An alias as callers see it.</summary>
/// <param name="Id">The alias's id on Pexip.</param>
/// <param name="Alias">What people dial.</param>
/// <param name="Conference">The path of the VMR on Pexip.</param>
/// <param name="CreationTime">When it was made: UTC, in Pexip's form, which has no zone.</param>
/// <param name="Description">Free text.</param>
internal sealed record ConstrainedAlias(
    int Id,
    [property: Description("What people dial.")] string Alias,
    PexipReference? Conference,
    [property: JsonConverter(typeof(PexipTime))] DateTimeOffset? CreationTime,
    string Description)
{
    public static ConstrainedAlias Of(ConferenceAlias alias) =>
        new(alias.Id, alias.Alias, alias.Conference, alias.CreationTime, alias.Description ?? "");
}
