using System.Net;
using System.Net.Http.Headers;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Widget;

namespace MaxConf.Tests.Functions.Http;

/// <summary>What every answer carries, whoever gives it.</summary>
public sealed class AnswerHeadersTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";
    private const string TraceParent = $"00-{TraceId}-b7ad6b7169203331-01";

    /// <summary>A function, a refusal, a problem, no content, a path and a method nobody offers, and the host's own answers.</summary>
    public static TheoryData<string, string, HttpStatusCode> Requests => new()
    {
        { "GET", "health", HttpStatusCode.OK },
        { "OPTIONS", "public/room/any", HttpStatusCode.NoContent },
        { "GET", "public/room/any?constrained_attributes=x", HttpStatusCode.BadRequest },
        { "GET", "rooms", HttpStatusCode.Unauthorized },
        { "GET", "public/room/any", HttpStatusCode.NotFound },
        { "GET", "nothing/here", HttpStatusCode.NotFound },
        { "POST", "health", HttpStatusCode.MethodNotAllowed },
        { "GET", "runtime/webhooks/durabletask/instances", HttpStatusCode.Unauthorized },
        { "GET", "runtime/webhooks/durabletask/instances?code=a-system-key-for-tests", HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Answer_Any_HasThem(string method, string path, HttpStatusCode status)
    {
        var headers = await SendAsync(method, path, status);

        Assert.Equal(["nosniff"], headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], headers.GetValues("Referrer-Policy"));
        Assert.Equal(["default-src 'none'; frame-ancestors 'none'"], headers.GetValues("Content-Security-Policy"));
        Assert.Equal("no-store", headers.CacheControl?.ToString());
        Assert.Single(headers.GetValues("X-Request-ID"));
        Assert.False(headers.Contains("Strict-Transport-Security"));
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task Answer_NotModified_HasThem()
    {
        await using var app = await WidgetApp.StartAsync();
        var tag = await app.TagAsync(WidgetApp.Room);

        var reply = await app.PollAsync(WidgetApp.Room, headers: ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, reply.Status);
        Assert.Equal(["nosniff"], reply.Response.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Answer_OverHttps_AsksForItEver()
    {
        var headers = await SendAsync("GET", "nothing/here", HttpStatusCode.NotFound, ("X-Forwarded-Proto", "https"));

        Assert.Equal(["max-age=31536000"], headers.GetValues("Strict-Transport-Security"));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Answer_ToARequestWithAnId_HasItAndItsTrace(string method, string path, HttpStatusCode status)
    {
        var headers = await SendAsync(method, path, status, ("X-Request-ID", "req-1"), ("traceparent", TraceParent));

        Assert.Equal(["req-1"], headers.GetValues("X-Request-ID"));
        var traceParent = Assert.Single(headers.GetValues("traceparent"));
        Assert.StartsWith($"00-{TraceId}-", traceParent, StringComparison.Ordinal);
        Assert.NotEqual(TraceParent, traceParent);
    }

    [Fact]
    public async Task Problem_InATrace_NamesTheSameTraceAsTheHeader()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "rooms");

        var reply = await shared.App.SendAsync(request);

        var traceId = (string)reply.Json!["traceId"]!;
        Assert.Contains($"-{traceId}-", Assert.Single(reply.Response.Headers.GetValues("traceparent")), StringComparison.Ordinal);
    }

    private async Task<HttpResponseHeaders> SendAsync(
        string method, string path, HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        if (path.StartsWith("public/room", StringComparison.Ordinal))
        {
            request.Headers.Add("x-auth-token", WidgetCalls.AgentToken);
        }

        var reply = await shared.App.SendAsync(request);
        Assert.Equal(status, reply.Status);
        return reply.Response.Headers;
    }
}
