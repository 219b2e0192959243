using System.Net.Mime;
using System.Text;
using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi.Document;
using MaxConf.Functions.OpenApi.Page;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi;

/// <summary>The API's description, for programs and for people. Made when it is first asked for: no start waits for it.</summary>
internal static class ApiDescription
{
    private static readonly Lazy<OpenApiDocument> LazyDocument = new(() => ApiDocument.Of(typeof(ApiDescription).Assembly));
    private static readonly Lazy<FixedAnswer> LazyJson = new(() => Write(LazyDocument.Value));
    private static readonly Lazy<FixedAnswer> LazyPage = new(() => DocsPage.Of(LazyDocument.Value));

    /// <summary>The OpenAPI document.</summary>
    public static FixedAnswer Json => LazyJson.Value;

    /// <summary>The page.</summary>
    public static FixedAnswer Page => LazyPage.Value;

    private static FixedAnswer Write(OpenApiDocument document)
    {
        using var text = new StringWriter { NewLine = "\n" };
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        text.WriteLine();
        return new(Encoding.UTF8.GetBytes(text.ToString()), MediaTypeNames.Application.Json);
    }
}
