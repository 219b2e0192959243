using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary><c>configuration/v1/global</c>: the platform-wide settings that the simulator obeys; one row, id 1. Times are seconds.</summary>
internal static class GlobalSchema
{
    public const string Name = "global";

    public static readonly ResourceSchema Schema = new(
        Name,
        "Global settings",
        Field.Integer("es_connection_timeout", 7, 1, 300),
        Field.Integer("es_initial_retry_backoff", 1, 1, 300),
        Field.Integer("es_maximum_retry_backoff", 1800, 1, 86400),
        Field.Integer("guests_only_timeout", 60, 0, 86400),
        Field.Id(),
        Field.Integer("min_pin_length", 6, 4, 20),
        Field.ResourceUri());
}
