using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.OpenApi;

/// <summary>How the description is served.</summary>
public sealed class ServingTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("openapi.json", "application/json")]
    [InlineData("docs", "text/html; charset=utf-8")]
    public async Task Get_ByAnybody_MayBeKeptAndIsAskedForAgain(string path, string mediaType)
    {
        var first = await GetAsync(path);
        var tag = first.Response.Headers.ETag!;
        var again = await GetAsync(path, tag.ToString());
        var other = await GetAsync(path, "\"other\"");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(mediaType, first.Response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", first.Response.Headers.CacheControl?.ToString());
        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Equal(tag, again.Response.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task Get_ThePage_AllowsItsOwnStyleAndNothingElse()
    {
        var reply = await GetAsync("docs");

        var page = XDocument.Parse(await reply.Response.Content.ReadAsStringAsync());
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.Descendants("style").Single().Value)));
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Assert.Single(reply.Response.Headers.GetValues("Content-Security-Policy")));
    }

    private async Task<Reply> GetAsync(string path, string? held = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", held);
        return await shared.App.SendAsync(request);
    }
}
