using System.Xml.Linq;
using Microsoft.OpenApi;
using static MaxConf.Functions.OpenApi.Page.Html;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>One operation, whole.</summary>
internal static class OperationView
{
    /// <summary>An operation under its heading.</summary>
    public static XElement Of(OpenApiDocument document, Operation operation) => Tag(
        "article",
        Id(operation.Id),
        Tag("h3", operation.Value.Summary),
        Tag("p", Class("endpoint"), Method(operation), " ", Code(operation.Path)),
        Paragraphs(operation.Value.Description),
        SignInView.Of(document, operation),
        Parameters(operation.Value),
        Body(operation.Value.RequestBody),
        Tag("h4", "Answers"),
        AnswersView.Of(operation.Value.Responses!),
        Tag("h4", "In a shell"),
        CodeBlock($"{operation.Value.Summary}, in a shell", CurlExample.Of(document, operation)));

    /// <summary>A method as a badge.</summary>
    public static XElement Method(Operation operation) => Tag(
        "span", Class("method method-" + operation.Method.Method.ToLowerInvariant()), operation.Method.Method);

    private static IEnumerable<XElement> Parameters(OpenApiOperation operation) => operation.Parameters is { Count: > 0 } parameters
        ? [Tag("h4", "Parameters"), Fields.List(parameters.Select(Fields.Of))]
        : [];

    private static IEnumerable<XElement> Body(IOpenApiRequestBody? body) => body is null ? [] :
    [
        Tag("h4", "Body"),
        .. Paragraphs(body.Description),
        .. body.Content!.Select(content => Content(content.Key, content.Value.Schema!)),
    ];

    private static XElement Content(string mediaType, IOpenApiSchema schema) => Tag(
        "div",
        Tag("p", Class("type"), Code(mediaType), " ", SchemaText.TypeOf(schema)),
        schema is OpenApiSchemaReference || schema.Properties is null ? null : Fields.Members(schema));
}
