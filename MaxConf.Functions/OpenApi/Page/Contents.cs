using System.Xml.Linq;
using Microsoft.OpenApi;
using static MaxConf.Functions.OpenApi.Page.Html;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>The table of contents.</summary>
internal static class Contents
{
    /// <summary>The place of what the page is about.</summary>
    public const string Main = "content";

    /// <summary>The way past the table of contents, for keyboards and screen readers.</summary>
    public static XElement SkipLink => new("a", Class("skip"), new XAttribute("href", "#" + Main), "Skip to the content");

    /// <summary>The place of a tag.</summary>
    public static string IdOf(OpenApiTag tag) => "tag-" + tag.Name!.ToLowerInvariant();

    /// <summary>Links to everything.</summary>
    public static XElement Of(OpenApiDocument document) => Tag(
        "nav",
        new XAttribute("aria-label", "Contents"),
        Tag(
            "ul",
            Item(Link("#about", "About")),
            Item(Link("#sign-in", "Sign-in")),
            document.Tags!.Select(tag => Item(Link("#" + IdOf(tag), tag.Name!), Tag("ul", Operation.Of(document, tag).Select(Entry)))),
            Item(Link("#problems", "Problems")),
            Item(
                Link("#schemas", "Schemas"),
                Tag("ul", document.Components!.Schemas!.Keys.Select(name => Item(Link("#" + SchemaText.IdOf(name), name)))))));

    private static XElement Entry(Operation operation) =>
        Item(Link("#" + operation.Id, OperationView.Method(operation), " ", Tag("span", operation.Path)));

    private static XElement Item(params object[] content) => Tag("li", content);
}
