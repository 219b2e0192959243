using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.OpenApi;
using static MaxConf.Functions.OpenApi.Page.Html;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>One component: an object's members and an example.</summary>
internal static class SchemaView
{
    // Readable quotes and angle brackets: the page encodes them.
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A component under its heading.</summary>
    public static XElement Of(string name, IOpenApiSchema schema) => Tag(
        "article",
        Id(SchemaText.IdOf(name)),
        Tag("h3", name),
        Paragraphs(schema.Description),
        schema.Properties is null ? SchemaText.Paragraph(schema) : Fields.Members(schema),
        schema.Examples?.Select(example => Example(name, example)));

    private static XElement Example(string name, JsonNode example) => CodeBlock($"{name}, an example", example.ToJsonString(Indented));
}
