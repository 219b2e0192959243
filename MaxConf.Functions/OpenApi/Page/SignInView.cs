using System.Xml.Linq;
using Microsoft.OpenApi;
using static MaxConf.Functions.OpenApi.Page.Html;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>How callers sign in.</summary>
internal static class SignInView
{
    /// <summary>All ways of signing in.</summary>
    public static XElement Of(OpenApiDocument document) => Tag("dl", Class("fields"), SchemesOf(document).Select(scheme => Tag(
        "div", Id(IdOf(scheme.Key)), Tag("dt", TitleOf(scheme.Value)), Tag("dd", Paragraphs(scheme.Value.Description)))));

    /// <summary>Who may call an operation.</summary>
    public static XElement Of(OpenApiDocument document, Operation operation) => operation.SignIn is { } name
        ? Tag("p", Class("who"), "Sign-in: ", Link("#" + IdOf(name), TitleOf(SchemesOf(document)[name])))
        : Tag("p", Class("who"), "Open to anybody.");

    private static IDictionary<string, IOpenApiSecurityScheme> SchemesOf(OpenApiDocument document) => document.Components!.SecuritySchemes!;

    private static string IdOf(string name) => "sign-in-" + name;

    private static string TitleOf(IOpenApiSecurityScheme scheme) => scheme switch
    {
        { Type: SecuritySchemeType.ApiKey } => $"Header {scheme.Name}",
        { Scheme: "basic" } => "HTTP Basic",
        _ => "Bearer token",
    };
}
