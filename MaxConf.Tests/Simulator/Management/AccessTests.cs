using System.Net;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Management;

public sealed class AccessTests
{
    [Theory]
    [InlineData("admin", "wrong")]
    [InlineData("someone", "pexip-development-password")]
    [InlineData("admin", "")]
    public async Task Request_WrongCredentials_Is401WithChallenge(string username, string password)
    {
        await using var simulator = await StartAsync();
        simulator.Pexip.DefaultRequestHeaders.Authorization = Basic(username, password);

        var (status, body, response) = await simulator.SendAsync(HttpMethod.Get, Conferences);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Empty(body);
        Assert.Equal("Basic", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic not-base64!")]
    [InlineData("Bearer abc")]
    public async Task Request_NoBasicCredentials_Is401(string? header)
    {
        await using var simulator = await StartAsync();
        simulator.Pexip.DefaultRequestHeaders.Authorization = null;
        if (header is not null)
        {
            simulator.Pexip.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await simulator.SendAsync(HttpMethod.Get, Conferences)).Status);
    }

    [Fact]
    public async Task Read_WithoutTrailingSlash_RedirectsWithQuery()
    {
        await using var simulator = await StartAsync();

        var (status, _, response) = await simulator.SendAsync(HttpMethod.Get, "/api/admin/configuration/v1/conference?name=a");

        Assert.Equal(HttpStatusCode.MovedPermanently, status);
        Assert.Equal("/api/admin/configuration/v1/conference/?name=a", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Write_WithoutTrailingSlash_IsNotFound()
    {
        await using var simulator = await StartAsync();

        var (status, _, _) = await simulator.SendAsync(HttpMethod.Post, "/api/admin/configuration/v1/conference", """{"name": "a"}""");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Empty(await simulator.ListAsync(Conferences));
    }

    [Theory]
    [InlineData("POST", "/api/admin/status/v1/conference/", "GET")]
    [InlineData("DELETE", "/api/admin/history/v1/participant/", "GET")]
    [InlineData("POST", "/api/admin/configuration/v1/global/", "GET")]
    [InlineData("DELETE", "/api/admin/configuration/v1/global/1/", "GET, PUT, PATCH")]
    [InlineData("OPTIONS", "/api/admin/configuration/v1/conference/", "GET, POST, PUT, DELETE, PATCH")]
    public async Task Request_MethodNotAllowed_Is405WithAllow(string method, string path, string allow)
    {
        await using var simulator = await StartAsync();

        var (status, _, response) = await simulator.SendAsync(new(method), path, method == "POST" ? "{}" : null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, status);
        Assert.Equal(allow, string.Join(", ", response.Content.Headers.Allow));
    }

    [Fact]
    public async Task Post_ToRow_Is501()
    {
        await using var simulator = await StartAsync();
        var uri = await simulator.CreateRoomAsync("a");

        Assert.Equal(HttpStatusCode.NotImplemented, (await simulator.SendAsync(HttpMethod.Post, uri, "{}")).Status);
    }

    [Theory]
    [InlineData("/api/admin/configuration/v1/conference/4711/")]
    [InlineData("/api/admin/configuration/v1/conference/abc/")]
    [InlineData("/api/admin/configuration/v1/nothing/")]
    [InlineData("/api/admin/status/v1/conference/4711/")]
    public async Task Get_Unknown_Is404AndEmpty(string path)
    {
        await using var simulator = await StartAsync();

        var (status, body, _) = await simulator.SendAsync(HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.NotFound, ""), (status, body));
    }

    [Fact]
    public async Task Request_BeyondRateLimit_Is429UntilTheWindowHasPassed()
    {
        await using var simulator = await StartAsync(options => options.RateLimit = 2);
        await simulator.SendAsync(HttpMethod.Get, Conferences);
        simulator.Time.Advance(TimeSpan.FromSeconds(20));
        await simulator.SendAsync(HttpMethod.Get, Conferences);

        var (status, _, response) = await simulator.SendAsync(HttpMethod.Get, Conferences);
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Equal(TimeSpan.FromSeconds(40), response.Headers.RetryAfter!.Delta);

        simulator.Time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(HttpStatusCode.OK, (await simulator.SendAsync(HttpMethod.Get, Conferences)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await simulator.SendAsync(HttpMethod.Get, Conferences)).Status);
    }

    [Theory]
    [InlineData("not json", """{"error":"The request\u0027s body is not valid JSON."}""")]
    [InlineData("[]", """{"error":"The request\u0027s body is not a JSON object."}""")]
    public async Task Write_BadBody_Is400(string body, string answer)
    {
        await using var simulator = await StartAsync();

        var (status, text, _) = await simulator.SendAsync(HttpMethod.Post, Conferences, body);

        Assert.Equal((HttpStatusCode.BadRequest, answer), (status, text));
    }
}
