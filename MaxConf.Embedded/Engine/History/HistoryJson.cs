using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Embedded.Engine.History;

/// <summary>How events and messages stand in the file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(EntityOperationRequested))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    public static string Write(HistoryEvent step) => JsonSerializer.Serialize(step, Default.HistoryEvent);

    public static HistoryEvent ReadEvent(string json) => JsonSerializer.Deserialize(json, Default.HistoryEvent)!;

    public static string Write(EntityOperationRequested request) => JsonSerializer.Serialize(request, Default.EntityOperationRequested);

    public static EntityOperationRequested ReadEntityRequest(string json) =>
        JsonSerializer.Deserialize(json, Default.EntityOperationRequested)!;
}
