using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Reports;

/// <summary>What a run shows as its custom status.</summary>
/// <param name="Began">When it began.</param>
/// <param name="Step"><c>survey</c>, the kind of finding that is being treated, or <c>done</c>.</param>
internal sealed record GarbageCollectionProgress(
    [property: JsonPropertyName("began"), JsonConverter(typeof(UtcTime))] DateTimeOffset Began,
    [property: JsonPropertyName("step")] string Step);
