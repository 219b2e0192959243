using System.Text.Json.Nodes;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Rooms.Fields;
using MaxConf.Functions.Rooms.Naming;

namespace MaxConf.Functions.Rooms.Changes;

/// <summary>The JSON Schema of a change, made of the fields' own rules.</summary>
internal sealed class ChangeSchema : IBodySchema
{
    /// <inheritdoc />
    public static JsonObject Schema => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(RoomFields.Changeable.Values
            .OrderBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => KeyValuePair.Create<string, JsonNode?>(each.Name, Of(each)))),
    };

    private static JsonObject Of(RoomField field)
    {
        var schema = OfType(field);
        var type = (string)schema["type"]!;
        schema["type"] = field.IsNullable ? new JsonArray(type, "null") : type;
        schema["description"] = $"It {field.Rule}.";
        return schema;
    }

    private static JsonObject OfType(RoomField field) => field.Type switch
    {
        RoomFieldType.Flag => new() { ["type"] = "boolean" },
        RoomFieldType.Number => new() { ["type"] = "integer", ["minimum"] = field.Minimum, ["maximum"] = field.Maximum },
        RoomFieldType.References => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
        RoomFieldType.Pin => new() { ["type"] = "string", ["format"] = "password", ["maxLength"] = Pin.MaxDigits },
        _ when field.MaximumLength is { } length => new() { ["type"] = "string", ["maxLength"] = length },
        _ => new() { ["type"] = "string" },
    };
}
