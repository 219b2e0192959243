using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Embedded.Engine.History;

/// <summary>How events and messages stand in the file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(IReadOnlyList<HistoryEvent>))]
[JsonSerializable(typeof(List<HistoryEvent>))]
[JsonSerializable(typeof(EntityOperationRequested))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    /// <summary>Payloads are JSON within JSON: quotes are escaped as short as can be. The file is never part of a web page.</summary>
    private static readonly HistoryJson Stored = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(HistoryEvent step) => JsonSerializer.Serialize(step, Stored.HistoryEvent);

    /// <summary>What a turn adds to a history.</summary>
    public static string Write(IReadOnlyList<HistoryEvent> steps) => JsonSerializer.Serialize(steps, Stored.IReadOnlyListHistoryEvent);

    public static List<HistoryEvent> ReadEvents(string json) => JsonSerializer.Deserialize(json, Stored.ListHistoryEvent)!;

    public static HistoryEvent ReadEvent(string json) => JsonSerializer.Deserialize(json, Stored.HistoryEvent)!;

    public static string Write(EntityOperationRequested request) => JsonSerializer.Serialize(request, Stored.EntityOperationRequested);

    public static EntityOperationRequested ReadEntityRequest(string json) =>
        JsonSerializer.Deserialize(json, Stored.EntityOperationRequested)!;
}
