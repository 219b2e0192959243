using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Functions.Http;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>A reader of no body at all, which takes down what it is asked for.</summary>
internal sealed class BodyRecorder() : BodyReader(Empty)
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    private readonly JsonObject _properties = [];
    private readonly JsonArray _required = [];

    /// <summary>The JSON Schema of a body with the fields asked for.</summary>
    public JsonObject Schema => new()
    {
        ["type"] = "object",
        ["required"] = _required.DeepClone(),
        ["additionalProperties"] = false,
        ["properties"] = _properties.DeepClone(),
    };

    /// <inheritdoc />
    public override string? Text(string name, int maxLength, string about, bool isRequired = false, bool isMultiline = false)
    {
        Add(name, isRequired, new()
        {
            ["type"] = "string",
            ["minLength"] = 1,
            ["maxLength"] = maxLength,
            ["description"] = $"{about} It {RuleOfText(maxLength, isMultiline)}.",
        });
        return null;
    }

    /// <inheritdoc />
    public override string? Choice(string name, IReadOnlyList<string> choices, string about, bool isRequired = false)
    {
        var values = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice))]);
        Add(name, isRequired, new() { ["type"] = "string", ["enum"] = values, ["description"] = about });
        return null;
    }

    /// <inheritdoc />
    public override bool? Flag(string name, string about, bool isRequired = false)
    {
        Add(name, isRequired, new() { ["type"] = "boolean", ["description"] = about });
        return null;
    }

    /// <inheritdoc />
    public override void Refuse(string name, string rule)
    {
        // What is wrong with nothing is no description.
    }

    private void Add(string name, bool isRequired, JsonObject schema)
    {
        _properties[name] = schema;
        if (isRequired)
        {
            _required.Add(name);
        }
    }
}
