using System.Text.Json.Serialization;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Health;

/// <summary>The answer to a health check.</summary>
/// <param name="Status"><c>alive</c>.</param>
/// <param name="Timestamp">The time here: UTC, in Pexip's form, which has no zone.</param>
internal sealed record HealthStatus(
    string Status,
    [property: JsonConverter(typeof(PexipTime))] DateTimeOffset? Timestamp);
