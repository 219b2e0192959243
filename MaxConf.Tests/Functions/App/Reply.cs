using System.Net;
using System.Net.Mime;
using System.Text.Json.Nodes;

namespace MaxConf.Tests.Functions.App;

/// <summary>An answer read to its end.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonNode? Json, HttpResponseMessage Response)
{
    public static async Task<Reply> OfAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        var isPage = response.Content.Headers.ContentType?.MediaType == MediaTypeNames.Text.Html;
        return new(response.StatusCode, body.Length == 0 || isPage ? null : JsonNode.Parse(body), response);
    }

    /// <summary>Checks that this is a problem document of that kind.</summary>
    public void IsProblem(HttpStatusCode status, string slug)
    {
        IsProblem(status);
        Assert.Equal("https://maxconf.gov.bc.ca/problems/" + slug, (string?)Json!["type"]);
    }

    /// <summary>Checks that this is a problem document with that status.</summary>
    public void IsProblem(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{Status} {Json}");
        Assert.Equal("application/problem+json", Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, (int)Json!["status"]!);
        Assert.All(["type", "title", "detail", "traceId"], member => Assert.NotEmpty((string)Json[member]!));
    }
}
