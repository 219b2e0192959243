using System.Text.Json.Serialization;

namespace MaxConf.Functions.Bulk.Runs;

/// <summary>A room that was made, or deleted.</summary>
/// <param name="Index">Its place in the order, from 0.</param>
/// <param name="Name">The room's name.</param>
internal sealed record BulkRoom(
    [property: JsonPropertyName("index")] int Index,
    [property: JsonPropertyName("name")] string Name);
