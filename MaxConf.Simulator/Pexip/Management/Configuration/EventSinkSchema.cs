using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary><c>configuration/v1/event_sink</c>: where nodes post events. Here every sink serves every location.</summary>
internal static class EventSinkSchema
{
    public const string Name = "event_sink";

    public static readonly ResourceSchema Schema = new(
        Name,
        "Event sink",
        Field.Flag("bulk_support"),
        Field.Text("description", 250),
        Field.Id(),
        Field.Text("name", 250) with { IsRequired = true, IsUnique = true },
        Field.Text("password", 100) with { IsWriteOnly = true },
        Field.ResourceUri(),
        Field.Instant("restart_date"),
        Field.Text("url", 255) with { IsRequired = true },
        Field.Text("username", 100),
        Field.Flag("verify_tls_certificate"),
        Field.Integer("version", 1, 1, 2))
    {
        Filtering = ResourceSchema.Names("bulk_support description id name url username version"),
        Ordering = ResourceSchema.Names("description name url version"),
    };
}
