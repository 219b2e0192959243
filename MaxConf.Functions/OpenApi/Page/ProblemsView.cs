using System.Xml.Linq;
using MaxConf.Functions.Problems;
using Microsoft.OpenApi;
using static MaxConf.Functions.OpenApi.Page.Html;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>The problems that operations answer with: all of them in one place, and links to there.</summary>
internal static class ProblemsView
{
    /// <summary>Whether an answer is a problem.</summary>
    public static bool IsProblem(IOpenApiResponse answer) => answer.Content?.ContainsKey(Problem.ContentType) ?? false;

    /// <summary>Links to the problems of an answer.</summary>
    public static XElement Links(IOpenApiResponse answer) => Tag("p", ExamplesOf(answer).SelectMany((problem, i) => new object?[]
    {
        i == 0 ? null : " or ",
        Link("#" + IdOf(problem.Key), problem.Value.Summary!),
    }));

    /// <summary>All problems of a document, by status and type.</summary>
    public static XElement Of(OpenApiDocument document) => Tag("dl", Class("answers"), document.Components!.Responses!.Values
        .Where(IsProblem)
        .SelectMany(ExamplesOf)
        .DistinctBy(problem => problem.Key)
        .OrderBy(problem => StatusOf(problem.Value), StringComparer.Ordinal)
        .ThenBy(problem => problem.Key, StringComparer.Ordinal)
        .Select(problem => Entry(problem.Key, problem.Value)));

    private static XElement Entry(string slug, IOpenApiExample problem) => Tag(
        "div",
        Id(IdOf(slug)),
        Tag("dt", Tag("span", Class("status status-" + StatusOf(problem)[0]), StatusOf(problem))),
        Tag(
            "dd",
            Tag("p", Tag("strong", problem.Summary), ". ", Member(problem, "detail")),
            Tag("p", Class("type"), Code(Member(problem, "type")))));

    private static string IdOf(string slug) => "problem-" + slug;

    private static string StatusOf(IOpenApiExample problem) => Member(problem, "status");

    private static string Member(IOpenApiExample problem, string name) => problem.Value![name]!.ToString();

    private static IDictionary<string, IOpenApiExample> ExamplesOf(IOpenApiResponse answer) =>
        answer.Content![Problem.ContentType].Examples!;
}
