using System.Net;
using System.Text;
using System.Text.Json;
using MaxConf.Tests.Embedded.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Embedded.Http;

public sealed class HttpFunctionTests : IAsyncLifetime
{
    private const string Id = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private EmbeddedApp _app = null!;

    public async Task InitializeAsync() => _app = await EmbeddedApp.StartAsync(
        builder => builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = 100),
        typeof(HttpSamples));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Request_Instance_IsOfItsOwn()
    {
        await _app.Client.GetStringAsync("/text/a");

        Assert.Contains("\"calls\":1", await _app.Client.GetStringAsync("/text/a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ActionResult_IsExecuted()
    {
        using var answer = await _app.Client.GetAsync("/text/h%C3%A9llo");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"word":"héllo","method":"GET","calls":1}""", await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData($"/values/{Id}/7/5000000000/true/Monday", $"{Id} 7 5000000000 True Monday GET")]
    [InlineData($"/VALUES/{Id}/-1/0/False", $"{Id} -1 0 False Friday GET")]
    public async Task Request_RouteValues_AreBoundToTheirTypes(string path, string expected)
        => Assert.Equal(expected, await _app.Client.GetStringAsync(path));

    [Fact]
    public async Task Request_RouteValueOfWrongType_Is400()
        => await AssertProblemAsync(await _app.Client.GetAsync("/values/no-guid/7/1/true"), 400, "'id' in the path is not a Guid.");

    [Fact]
    public async Task Request_RouteConstraintNotMet_Is404()
        => await AssertProblemAsync(await _app.Client.GetAsync($"/values/{Id}/seven/1/true"), 404);

    [Theory]
    [InlineData("POST", HttpStatusCode.Accepted)]
    [InlineData("PUT", HttpStatusCode.Accepted)]
    [InlineData("GET", HttpStatusCode.MethodNotAllowed)]
    public async Task Request_NoRoute_IsAtTheFunctionsNameForItsMethods(string method, HttpStatusCode expected)
    {
        using var answer = await _app.Client.SendAsync(new(new HttpMethod(method), "/byname"));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/nothing", "")]
    [InlineData("/null", "")]
    [InlineData("/written", "by hand")]
    public async Task Request_NoHttpResult_IsWhatTheFunctionWrote(string path, string expected)
        => Assert.Equal(expected, await _app.Client.GetStringAsync(path));

    [Fact]
    public async Task Request_UnknownPath_IsProblem404()
        => await AssertProblemAsync(await _app.Client.GetAsync("/nowhere"), 404);

    [Theory]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    public async Task Request_OtherMethod_Is405WithAllow(string method)
    {
        using var answer = await _app.Client.SendAsync(new(new HttpMethod(method), "/text/a"));

        Assert.Equal(["GET"], answer.Content.Headers.Allow);
        if (method != "HEAD")
        {
            await AssertProblemAsync(answer, 405);
        }
        else
        {
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Request_BodyTooLarge_IsProblem413()
        => await AssertProblemAsync(await _app.Client.PostAsync("/length", new StringContent(new string('a', 101))), 413);

    [Fact]
    public async Task Request_BodyOfAllowedSize_IsRead()
    {
        using var answer = await _app.Client.PostAsync("/length", new StringContent(new string('a', 100)));

        Assert.Equal("100", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/throws")]
    [InlineData("/throwslater")]
    public async Task Request_FunctionThrows_IsProblem500AndLoggedOnly(string path)
    {
        using var answer = await _app.Client.GetAsync(path);

        await AssertProblemAsync(answer, 500);
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var logged = Assert.Single(_app.Log, line => line.StartsWith("Error 1010 ", StringComparison.Ordinal));
        Assert.Contains("the secret reason", logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_FunctionAnswers404_IsLeftAsItIs()
    {
        using var answer = await _app.Client.GetAsync("/ownnotfound");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/guarded", null, HttpStatusCode.Unauthorized)]
    [InlineData("/guarded?code=wrong", null, HttpStatusCode.Unauthorized)]
    [InlineData("/guarded", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData($"/guarded?code={EmbeddedApp.Key}", null, HttpStatusCode.OK)]
    [InlineData("/guarded", EmbeddedApp.Key, HttpStatusCode.OK)]
    public async Task Request_FunctionWithAuthorizationLevel_NeedsTheKey(string path, string? header, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
        {
            request.Headers.Add("x-functions-key", header);
        }

        using var answer = await _app.Client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Request_NotHttp_DoesNotBringTheHostDown()
    {
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(_app.Client.BaseAddress!.Host, _app.Client.BaseAddress.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("nonsense\r\n\r\n"));
        using var reader = new StreamReader(socket.GetStream());

        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal("by hand", await _app.Client.GetStringAsync("/written"));
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, int status, string? detail = null)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("about:blank", body.RootElement.GetProperty("type").GetString());
        Assert.Equal(status, body.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(body.RootElement.GetProperty("title").GetString()!);
        Assert.NotEmpty(body.RootElement.GetProperty("traceId").GetString()!);
        if (detail is not null)
        {
            Assert.Equal(detail, body.RootElement.GetProperty("detail").GetString());
        }
    }
}
