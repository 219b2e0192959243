using System.Text;
using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi.Document;
using MaxConf.Functions.OpenApi.Page;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi;

/// <summary>The API's description, for machines and for people. Made when it is first asked for: nobody waits for it at the start.</summary>
internal static class ApiDescription
{
    private static readonly Lazy<OpenApiDocument> Document = new(() => ApiDocument.Of(typeof(ApiDescription).Assembly));

    private static readonly Lazy<FixedAnswer> LazyJson = new(() => new(Encoding.UTF8.GetBytes(Write(Document.Value)), "application/json"));

    private static readonly Lazy<FixedAnswer> LazyPage = new(() => DocsPage.Of(Document.Value));

    /// <summary>The OpenAPI document.</summary>
    public static FixedAnswer Json => LazyJson.Value;

    /// <summary>The page.</summary>
    public static FixedAnswer Page => LazyPage.Value;

    private static string Write(OpenApiDocument document)
    {
        using var text = new StringWriter { NewLine = "\n" };
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        return text + "\n";
    }
}
