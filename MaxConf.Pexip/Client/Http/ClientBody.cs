using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace MaxConf.Pexip.Client.Http;

/// <summary>Makes the bodies of requests.</summary>
internal static class ClientBody
{
    /// <summary>A value as the whole body.</summary>
    public static JsonObject Of<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type)!.AsObject();

    /// <summary>A value as the one field of the body.</summary>
    public static JsonObject Of<T>(string field, T value, JsonTypeInfo<T> type) =>
        new() { [field] = JsonSerializer.SerializeToNode(value, type) };
}
