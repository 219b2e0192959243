using System.Xml.Linq;
using Microsoft.OpenApi;
using static MaxConf.Functions.OpenApi.Page.Html;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>What an operation answers.</summary>
internal static class AnswersView
{
    /// <summary>The answers, by status.</summary>
    public static XElement Of(OpenApiResponses responses) => Tag("dl", Class("answers"), responses.Select(each => Tag(
        "div",
        Tag("dt", Tag("span", Class("status status-" + each.Key[0]), each.Key)),
        Tag("dd", ProblemsView.IsProblem(each.Value) ? ProblemsView.Links(each.Value) : GoodAnswer(each.Value)))));

    private static IEnumerable<XElement?> GoodAnswer(IOpenApiResponse answer) =>
    [
        .. Paragraphs(answer.Description),
        .. (answer.Content ?? new Dictionary<string, OpenApiMediaType>()).Select(Content),
        answer.Headers is { Count: > 0 } headers ? Fields.List(headers.Select(Header)) : null,
    ];

    private static XElement Content(KeyValuePair<string, OpenApiMediaType> content) =>
        Tag("p", Class("type"), Code(content.Key), " ", SchemaText.TypeOf(content.Value.Schema!));

    private static XElement Header(KeyValuePair<string, IOpenApiHeader> header) =>
        Fields.Row(header.Key, ["header"], header.Value.Description, header.Value.Schema!);
}
