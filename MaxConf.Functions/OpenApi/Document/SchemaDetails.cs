using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>What the exporter of JSON contracts cannot know of a schema.</summary>
internal static class SchemaDetails
{
    private static readonly string[] Pins = ["pin", "guest_pin"];

    /// <summary>Adds the details of one node.</summary>
    /// <param name="node">Where it is in the contract.</param>
    /// <param name="exported">Its schema so far.</param>
    /// <param name="isSent">Whether it is of what we write; otherwise it is of what we read.</param>
    public static JsonNode Add(JsonSchemaExporterContext node, JsonNode exported, bool isSent)
    {
        if (Known(node) is { } known)
        {
            return known;
        }

        if (exported is not JsonObject schema)
        {
            return exported;
        }

        Describe(node, schema);
        if (node.TypeInfo.Properties.Any(property => property.IsExtensionData))
        {
            schema["additionalProperties"] = new JsonObject();
        }

        if (isSent && schema.ContainsKey("properties"))
        {
            var written = node.TypeInfo.Properties.Where(IsAlwaysWritten).Select(property => JsonValue.Create(property.Name));
            schema["required"] = new JsonArray([.. written]);
        }

        return schema;
    }

    /// <summary>The schemas of what has a converter of its own.</summary>
    private static JsonObject? Known(JsonSchemaExporterContext node) => node switch
    {
        { PropertyInfo.CustomConverter: PexipTime } => new()
        {
            ["type"] = new JsonArray("string", "null"),
            ["description"] = "A time in UTC, without a zone.",
            ["pattern"] = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}$",
        },
        { PropertyInfo: { } property } when IsUtcTime(property) => new()
        {
            ["type"] = property.PropertyType == typeof(DateTimeOffset) ? "string" : new JsonArray("string", "null"),
            ["format"] = "date-time",
        },
        { TypeInfo: var contract } when contract.Type == typeof(PexipReference) => Reference(),
        _ => null,
    };

    // By the attribute: the converter itself is wrapped where the time can be null.
    private static bool IsUtcTime(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonConverterAttribute), false)
            is [JsonConverterAttribute { ConverterType: { } converter }] && converter == typeof(UtcTime);

    private static JsonObject Reference() => new()
    {
        ["type"] = new JsonArray("string", "object", "null"),
        ["description"] = "A resource of Pexip's: its path, or the resource itself.",
    };

    private static void Describe(JsonSchemaExporterContext node, JsonObject schema)
    {
        if (node.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), false) is [DescriptionAttribute about])
        {
            schema["description"] = about.Description;
        }

        if (schema["enum"] is JsonArray choices)
        {
            schema["type"] = choices.Contains(null) ? new JsonArray("string", "null") : "string";
        }

        // The exporter does not ask about elements that it knows nothing of.
        if (node.TypeInfo.ElementType == typeof(PexipReference))
        {
            schema["items"] = Reference();
        }

        if (node.PropertyInfo is { } property && Pins.Contains(property.Name))
        {
            schema["format"] = "password";
        }

        if (schema.ContainsKey("properties") && Examples.Of(node.TypeInfo) is { } example)
        {
            schema["examples"] = new JsonArray(example);
        }
    }

    private static bool IsAlwaysWritten(JsonPropertyInfo property) => property is { IsExtensionData: false, Get: not null }
        && ConditionOf(property) switch
        {
            JsonIgnoreCondition.Never => true,
            JsonIgnoreCondition.WhenWritingNull => !property.IsGetNullable,
            _ => false,
        };

    private static JsonIgnoreCondition ConditionOf(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), false) is [JsonIgnoreAttribute own]
            ? own.Condition
            : property.Options.DefaultIgnoreCondition;
}
