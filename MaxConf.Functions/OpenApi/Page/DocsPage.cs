using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using MaxConf.Functions.Http;
using Microsoft.OpenApi;
using static MaxConf.Functions.OpenApi.Page.Html;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>
/// The description as a page. It has no script, and its only style is the one that its Content-Security-Policy knows by its digest: nothing
/// is loaded, from anywhere.
/// </summary>
internal static class DocsPage
{
    /// <summary>The page of a document.</summary>
    public static FixedAnswer Of(OpenApiDocument document)
    {
        var style = ReadStyle();
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        return new(Write(Page(document, style)), MediaTypeNames.Text.Html + "; charset=utf-8")
        {
            ContentSecurityPolicy =
                $"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        };
    }

    private static XElement Page(OpenApiDocument document, string style) => Tag(
        "html",
        new XAttribute("lang", "en"),
        Tag(
            "head",
            Tag("meta", new XAttribute("charset", "utf-8")),
            Tag("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            Tag("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
            Tag("title", $"{document.Info.Title} API"),
            Tag("style", style)),
        Tag("body", Contents.SkipLink, Header(document.Info), Contents.Of(document), Content(document)));

    private static XElement Header(OpenApiInfo info) => Tag(
        "header",
        Tag("h1", $"{info.Title} API"),
        Tag("p", $"Version {info.Version}. For programs: ", Link("/" + GetOpenApi.Route, "OpenAPI document"), "."));

    private static XElement Content(OpenApiDocument document) => Tag(
        "main",
        Id(Contents.Main),
        Section("about", "About", Paragraphs(document.Info.Description), ShellHint()),
        Section("sign-in", "Sign-in", SignInView.Of(document)),
        document.Tags!.Select(tag => Section(
            Contents.IdOf(tag),
            tag.Name!,
            Paragraphs(tag.Description),
            Operation.Of(document, tag).Select(operation => OperationView.Of(document, operation)))),
        Section("problems", "Problems", ProblemsView.Of(document)),
        Section("schemas", "Schemas", document.Components!.Schemas!.Select(schema => SchemaView.Of(schema.Key, schema.Value))));

    private static XElement Section(string id, string title, params object[] content) => Tag(
        "section", Id(id), new XAttribute("aria-labelledby", id + "-title"), Tag("h2", Id(id + "-title"), title), content);

    private static XElement ShellHint() => Tag(
        "p", "The examples for a shell take this host's address from ", Code("$MAXCONF"), ", and a token from ", Code("$TOKEN"), ".");

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(DocsPage).Assembly.GetManifestResourceStream("docs.css")!);
        return reader.ReadToEnd();
    }
}
