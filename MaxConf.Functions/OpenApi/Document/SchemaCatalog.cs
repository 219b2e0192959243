using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>
/// The schemas of what is taken and sent, made of the JSON contracts themselves. Every object is a component of the document, under its
/// type's name.
/// </summary>
internal sealed class SchemaCatalog(OpenApiDocument document)
{
    private readonly Dictionary<string, (Type Type, bool IsSent)> _components = [];

    /// <summary>The schema of what a body is read into.</summary>
    /// <exception cref="InvalidOperationException">The type has no contract, or its name means something else already.</exception>
    public IOpenApiSchema OfTaken(Type type) => Of(type, isSent: false);

    /// <summary>The schema of what an answer is written from.</summary>
    /// <exception cref="InvalidOperationException">The type has no contract, or its name means something else already.</exception>
    public IOpenApiSchema OfSent(Type type) => Of(type, isSent: true);

    /// <summary>A schema from its JSON.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public IOpenApiSchema Parse(string json)
    {
        // The library makes references of what is within a schema only.
        var outer = $$"""{"items":{{json}}}""";
        var schema = OpenApiModelFactory.Parse<OpenApiSchema>(outer, OpenApiSpecVersion.OpenApi3_1, document, out var diagnostic);
        return schema?.Items is { } inner && diagnostic.Errors.Count == 0
            ? inner
            : throw new InvalidOperationException($"{json} is no schema: {string.Join(' ', diagnostic.Errors)}");
    }

    private IOpenApiSchema Of(Type type, bool isSent) => Parse(Export(JsonContracts.Of(type), isSent, isComponent: false).ToJsonString());

    private JsonNode Export(JsonTypeInfo contract, bool isSent, bool isComponent) => contract.GetJsonSchemaAsNode(new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (node, schema) => node.TypeInfo.Kind == JsonTypeInfoKind.Object && !(isComponent && node.Path.IsEmpty)
            ? SchemaDetails.Add(node, ReferenceTo(node.TypeInfo, schema, isSent), isSent)
            : SchemaDetails.Add(node, schema, isSent),
    });

    private JsonObject ReferenceTo(JsonTypeInfo contract, JsonNode schema, bool isSent)
    {
        var name = contract.Type.Name;
        if (_components.TryAdd(name, (contract.Type, isSent)))
        {
            document.AddComponent(name, Parse(Export(contract, isSent, isComponent: true).ToJsonString()));
        }
        else if (_components[name] != (contract.Type, isSent))
        {
            throw new InvalidOperationException($"{name} is two things: types of one name, or one type that is both taken and sent.");
        }

        var reference = new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
        var isNullable = schema["type"] is JsonArray;
        return isNullable ? new() { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
    }
}
