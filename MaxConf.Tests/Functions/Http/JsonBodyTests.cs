using System.Text;
using System.Text.Json;
using MaxConf.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Functions.Http;

public sealed class JsonBodyTests
{
    private const int Limit = 100;

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("APPLICATION/JSON", true)]
    [InlineData("application/merge-patch+json", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("text/json", false)]
    [InlineData("text/plain", false)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("application/jsonp", false)]
    [InlineData("nonsense", false)]
    public async Task ReadAsync_ContentType_MustBeJson(string? contentType, bool accepted)
    {
        var body = await ReadAsync("""{"a":1}""", contentType: contentType);

        Assert.Equal(accepted ? null : "unsupported-media-type", body.Problem?.Slug);
        Assert.Equal(accepted ? JsonValueKind.Object : JsonValueKind.Undefined, body.Root.ValueKind);
    }

    [Fact]
    public async Task ReadAsync_OtherContentType_IsNotRead()
    {
        var request = Request("{}", "text/plain");
        request.Body = new UnreadableStream();

        Assert.NotNull((await JsonBody.ReadAsync(request, Limit, JsonValueKind.Object, CancellationToken.None)).Problem);
    }

    [Theory]
    [InlineData(Limit, null)]
    [InlineData(Limit + 1, "body-too-large")]
    public async Task ReadAsync_Size_IsBounded(int bytes, string? slug) =>
        Assert.Equal(slug, (await ReadAsync("{}".PadRight(bytes))).Problem?.Slug);

    [Theory]
    [InlineData("{}", JsonValueKind.Object, null)]
    [InlineData("[]", JsonValueKind.Array, null)]
    [InlineData("[]", JsonValueKind.Object, "must be a JSON object")]
    [InlineData("null", JsonValueKind.Object, "must be a JSON object")]
    [InlineData("\"{}\"", JsonValueKind.Object, "must be a JSON object")]
    [InlineData("{}", JsonValueKind.Array, "must be a JSON array")]
    [InlineData("", JsonValueKind.Object, "is required")]
    [InlineData("{", JsonValueKind.Object, "must be well-formed JSON; see line 1, byte 2")]
    public async Task ReadAsync_Body_MustBeOfTheKind(string json, JsonValueKind kind, string? rule)
    {
        var body = await ReadAsync(json, kind);

        Assert.Equal(rule, body.Problem?.Errors?["body"].Single());
        Assert.Equal(rule is null ? kind : JsonValueKind.Undefined, body.Root.ValueKind);
    }

    [Fact]
    public async Task ReadAsync_Body_IsReadAsItIs()
    {
        var body = await ReadAsync(""" {"pin": "123456", "name": "Zo\u00eb", "tags": [1, null]} """);

        Assert.Equal("Zoë", body.Root.GetProperty("name").GetString());
        Assert.Equal(2, body.Root.GetProperty("tags").GetArrayLength());
    }

    private static ValueTask<JsonBody> ReadAsync(
        string json, JsonValueKind kind = JsonValueKind.Object, string? contentType = "application/json") =>
        JsonBody.ReadAsync(Request(json, contentType), Limit, kind, CancellationToken.None);

    private static HttpRequest Request(string json, string? contentType)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = contentType;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return request;
    }
}
