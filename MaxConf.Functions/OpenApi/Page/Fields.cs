using System.Xml.Linq;
using Microsoft.OpenApi;
using static MaxConf.Functions.OpenApi.Page.Html;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>Lists of what has a name: parameters, headers, members.</summary>
internal static class Fields
{
    /// <summary>A list of rows.</summary>
    public static XElement List(IEnumerable<XElement> rows) => Tag("dl", Class("fields"), rows);

    /// <summary>One row.</summary>
    /// <param name="name">The name.</param>
    /// <param name="marks">What is to know of it at a glance; null is nothing.</param>
    /// <param name="about">What it is for.</param>
    /// <param name="schema">Its schema.</param>
    public static XElement Row(string name, IEnumerable<string?> marks, string? about, IOpenApiSchema schema) => Tag(
        "div",
        Tag("dt", Code(name), marks.OfType<string>().Select(mark => new object[] { " ", Tag("span", Class("mark"), mark) })),
        Tag("dd", Paragraphs(about), SchemaText.Paragraph(schema)));

    /// <summary>A parameter.</summary>
    public static XElement Of(IOpenApiParameter parameter) => Row(
        parameter.Name!,
        [parameter.In!.Value.ToString().ToLowerInvariant(), parameter.Required ? "required" : null],
        parameter.Description,
        parameter.Schema!);

    /// <summary>The members of an object.</summary>
    public static XElement Members(IOpenApiSchema schema) => List(schema.Properties!.Select(member => Row(
        member.Key,
        [schema.Required?.Contains(member.Key) ?? false ? null : "optional"],
        member.Value.Description,
        member.Value)));
}
