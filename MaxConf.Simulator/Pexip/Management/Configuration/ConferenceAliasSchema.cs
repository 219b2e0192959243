using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary><c>configuration/v1/conference_alias</c>: what callers dial, unique on the platform.</summary>
internal static class ConferenceAliasSchema
{
    public const string Name = "conference_alias";

    public static readonly ResourceSchema Schema = new(
        Name,
        "Conference alias",
        Field.Text("alias", 250) with { IsRequired = true, IsUnique = true },
        Field.Reference("conference", ConferenceSchema.Name) with { IsRequired = true },
        Field.Instant("creation_time") with { DefaultsToNow = true },
        Field.Text("description", 250),
        Field.Id(),
        Field.ResourceUri())
    {
        Filtering = ResourceSchema.Names("alias creation_time description id"),
        Traversing = ResourceSchema.Names("conference"),
        Ordering = ResourceSchema.Names("alias creation_time description"),
    };
}
