using System.Text.Json;

namespace MaxConf.Functions.Observability;

/// <summary>The names the app's telemetry goes by.</summary>
internal static class Telemetry
{
    /// <summary>The app's meter.</summary>
    internal const string Meter = "MaxConf.Functions";

    /// <summary>Matches the meters and activity sources of all our projects.</summary>
    internal const string All = "MaxConf.*";

    /// <summary>The service's name in traces and metrics.</summary>
    internal const string Service = "maxconf";

    /// <summary>How a value is spelled as a metric's tag: in snake case.</summary>
    internal static string TagOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
