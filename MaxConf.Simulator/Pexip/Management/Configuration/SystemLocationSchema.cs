using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary><c>configuration/v1/system_location</c>, the least of it. Its <c>event_sinks</c> are kept and change nothing.</summary>
internal static class SystemLocationSchema
{
    public const string Name = "system_location";

    public static readonly ResourceSchema Schema = new(
        Name,
        "System location",
        Field.Text("description", 250),
        Field.References("event_sinks", EventSinkSchema.Name),
        Field.Id(),
        Field.Text("name", 250) with { IsRequired = true, IsUnique = true },
        Field.ResourceUri())
    {
        Filtering = ResourceSchema.Names("description id name"),
        Ordering = ResourceSchema.Names("description name"),
    };
}
