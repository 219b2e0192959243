using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.OpenApi;
using static MaxConf.Functions.OpenApi.Page.Html;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>Schemas in words.</summary>
internal static class SchemaText
{
    // Null comes last of several.
    private static readonly JsonSchemaType[] Types =
    [
        JsonSchemaType.Object, JsonSchemaType.Array, JsonSchemaType.String, JsonSchemaType.Integer, JsonSchemaType.Number,
        JsonSchemaType.Boolean, JsonSchemaType.Null,
    ];

    /// <summary>The place of a component on the page.</summary>
    public static string IdOf(string name) => "schema-" + name;

    /// <summary>What a value is and which rules it keeps.</summary>
    public static XElement Paragraph(IOpenApiSchema schema) =>
        Tag("p", Class("type"), TypeOf(schema), RulesOf(schema).Select(rule => rule.Prepend(", ")));

    /// <summary>What a value is.</summary>
    public static IEnumerable<object> TypeOf(IOpenApiSchema schema) => schema switch
    {
        OpenApiSchemaReference { Reference.Id: { } name } => [Link("#" + IdOf(name), name)],
        { AnyOf: { Count: > 0 } choices } => JoinByOr(choices.Select(TypeOf)),
        { Type: { } types } => JoinByOr(Types.Where(type => types.HasFlag(type)).Select(type => NameOf(type, schema))),
        _ => ["anything"],
    };

    private static IEnumerable<object> NameOf(JsonSchemaType type, IOpenApiSchema schema) => type switch
    {
        JsonSchemaType.Array when schema.Items is { } items => TypeOf(items).Prepend("array of "),
        JsonSchemaType.Object when schema.AdditionalProperties is { } values => TypeOf(values).Prepend("object whose members are each "),
        _ => [type.ToString().ToLowerInvariant()],
    };

    private static IEnumerable<IEnumerable<object>> RulesOf(IOpenApiSchema schema)
    {
        if (schema.Enum is { Count: > 0 } choices)
        {
            yield return ["one of ", .. choices.SelectMany((choice, i) => i == 0 ? [Value(choice)] : new object[] { ", ", Value(choice) })];
        }

        if (schema is { Minimum: { } min, Maximum: { } max })
        {
            yield return [$"{min} to {max}"];
        }

        if (schema.MaxLength is { } length)
        {
            yield return [schema.MinLength is { } least ? $"{least} to {length} characters" : $"at most {length} characters"];
        }

        if (schema.Pattern is { } pattern)
        {
            yield return ["by the pattern ", Code(pattern)];
        }

        if (schema.Default is { } value)
        {
            yield return ["default ", Value(value)];
        }
    }

    private static IEnumerable<object> JoinByOr(IEnumerable<IEnumerable<object>> choices) =>
        choices.SelectMany((choice, i) => i == 0 ? choice : choice.Prepend(" or "));

    private static XElement Value(JsonNode value) => Code(value.ToString());
}
