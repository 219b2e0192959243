using System.Text.Json.Nodes;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Rooms.Naming;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>The JSON Schema of an order for rooms, as <see cref="CreationReader"/> reads it.</summary>
internal sealed class CreationSchema : IBodySchema
{
    private const string OtherFields = "Any field of a VMR that `PATCH /room/{room_name}` takes.";

    /// <inheritdoc />
    public static JsonObject Schema => new()
    {
        ["oneOf"] = new JsonArray(Closed(["count"], new()
        {
            ["count"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["description"] = "How many rooms to make." },
            ["template"] = Room("name_prefix", RoomName.MaxLength - RoomName.DrawnLength, "The beginning of their names."),
        }), Closed(["rooms"], new()
        {
            ["rooms"] = new JsonObject
            {
                ["type"] = "array",
                ["minItems"] = 1,
                ["items"] = Room("name", RoomName.MaxLength, "The room's name; drawn where it is left out."),
            },
        })),
    };

    private static JsonObject Closed(string[] required, JsonObject properties) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
        ["additionalProperties"] = false,
        ["properties"] = properties,
    };

    private static JsonObject Room(string nameField, int maxLength, string about) => new()
    {
        ["type"] = "object",
        ["description"] = OtherFields,
        ["properties"] = new JsonObject
        {
            [nameField] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = maxLength, ["description"] = about },
            ["tag"] = new JsonObject { ["type"] = "string", ["maxLength"] = RoomName.MaxLength, ["description"] = "The tag." },
            ["uuiData"] = new JsonObject { ["type"] = "string", ["description"] = "A session, as for one room, in place of the tag." },
        },
        ["additionalProperties"] = new JsonObject(),
    };
}
