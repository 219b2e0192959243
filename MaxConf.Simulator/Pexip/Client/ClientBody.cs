using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace MaxConf.Simulator.Pexip.Client;

/// <summary>The fields of a request's body. A field that is missing, null or of another type is null.</summary>
internal readonly struct ClientBody(JsonElement json)
{
    public string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } field ? field.GetString() : null;

    public bool? Flag(string name) =>
        Find(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } field ? field.GetBoolean() : null;

    public double? Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } field ? field.GetDouble() : null;

    /// <summary>A list of objects; null if an element is anything else.</summary>
    public IReadOnlyList<ClientBody>? Objects(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } field
        && field.EnumerateArray().All(element => element.ValueKind == JsonValueKind.Object)
            ? [.. field.EnumerateArray().Select(element => new ClientBody(element))]
            : null;

    /// <summary>A list of texts; null if an element is anything else.</summary>
    public IReadOnlyList<string>? Texts(string name) => Find(name) is { } field ? Texts(field) : null;

    public ClientBody? Object(string name) => Find(name) is { ValueKind: JsonValueKind.Object } field ? new(field) : null;

    /// <summary>An object as a type reads it; null if it is none, or does not fit the type.</summary>
    public T? Read<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Find(name) is { ValueKind: JsonValueKind.Object } field ? field.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The fields by name, each a list of texts; null if one is anything else.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? TextsByName()
    {
        var lists = Fields.Select(field => (field.Name, Texts: Texts(field.Value))).ToList();
        return lists.TrueForAll(list => list.Texts is not null) ? lists.ToDictionary(list => list.Name, list => list.Texts!) : null;
    }

    /// <summary>All of it, to be passed on.</summary>
    public JsonObject? ToJson() => JsonObject.Create(json);

    /// <summary>Whether the body has the field, with a value or with null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Whether the field is a text, or not there.</summary>
    public bool MayHaveText(string name) => !Has(name) || Text(name) is not null;

    /// <summary>Whether the field is true, false, or not there.</summary>
    public bool MayHaveFlag(string name) => !Has(name) || Flag(name) is not null;

    /// <summary>Whether the body has the field, and it is null.</summary>
    public bool HasNull(string name) => Find(name) is { ValueKind: JsonValueKind.Null };

    private IEnumerable<JsonProperty> Fields => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : [];

    private JsonElement? Find(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var field) ? field : null;

    private static IReadOnlyList<string>? Texts(JsonElement field) =>
        field.ValueKind == JsonValueKind.Array && field.EnumerateArray().All(element => element.ValueKind == JsonValueKind.String)
            ? [.. field.EnumerateArray().Select(element => element.GetString()!)]
            : null;
}
