using System.Net;
using System.Net.Http.Headers;
using static MaxConf.Tests.Functions.Rooms.Widget.WidgetCalls;

namespace MaxConf.Tests.Functions.Rooms.Widget;

/// <summary>What browsers are told of the widget's path.</summary>
public sealed class CorsTests(WidgetApp widget) : IClassFixture<WidgetApp>
{
    private const string Origin = WidgetApp.Origin;
    private const string OtherOrigin = WidgetApp.OtherOrigin;
    private const string StrangeOrigin = "https://apps.cac1.pure.cloud.example.org";

    [Theory]
    [InlineData("GET", Origin, Origin)]
    [InlineData("GET", OtherOrigin, OtherOrigin)]
    [InlineData("GET", StrangeOrigin, null)]
    [InlineData("GET", "https://apps.cac1.pure.cloud:8443", null)]
    [InlineData("GET", "http://apps.cac1.pure.cloud", null)]
    [InlineData("GET", "null", null)]
    [InlineData("GET", null, null)]
    [InlineData("OPTIONS", Origin, Origin)]
    [InlineData("OPTIONS", OtherOrigin, OtherOrigin)]
    [InlineData("OPTIONS", StrangeOrigin, null)]
    [InlineData("OPTIONS", null, null)]
    public async Task Request_FromAnOrigin_IsAllowedIfItIsListed(string method, string? origin, string? allowed)
    {
        var status = method == "GET" ? HttpStatusCode.OK : HttpStatusCode.NoContent;
        var headers = await SendAsync(method, "public/room/" + WidgetApp.Room, origin, AgentToken, status);

        Assert.Equal(allowed, Value(headers, "Access-Control-Allow-Origin"));
        Assert.Equal(["Origin"], headers.Vary);
        Assert.Equal(allowed is null ? null : "ETag, Retry-After, X-Request-ID, traceparent", Value(headers, "Access-Control-Expose-Headers"));
        var isPreflight = method == "OPTIONS" && allowed is not null;
        Assert.Equal(isPreflight ? "GET" : null, Value(headers, "Access-Control-Allow-Methods"));
        Assert.Equal(isPreflight ? "x-auth-token, If-None-Match, Last-Event-ID, X-Request-ID, traceparent" : null, Value(headers, "Access-Control-Allow-Headers"));
        Assert.Equal(isPreflight ? "600" : null, Value(headers, "Access-Control-Max-Age"));
        Assert.Null(Value(headers, "Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData(null, "a", HttpStatusCode.Unauthorized)]
    [InlineData(StrangerToken, "a", HttpStatusCode.Forbidden)]
    [InlineData(AgentToken, "a", HttpStatusCode.NotFound)]
    [InlineData(AgentToken, "a?constrained_attributes=x", HttpStatusCode.BadRequest)]
    public async Task Request_Refused_CanBeReadByThePage(string? token, string room, HttpStatusCode status)
    {
        var headers = await SendAsync("GET", $"public/room/{room}", Origin, token, status);

        Assert.Equal(Origin, Value(headers, "Access-Control-Allow-Origin"));
        Assert.Equal(["Origin"], headers.Vary);
    }

    [Theory]
    [InlineData("GET", "room/a/participants", HttpStatusCode.NotFound)]
    [InlineData("GET", "room/a/participants/b", HttpStatusCode.NotFound)]
    [InlineData("GET", "room/a/layouts", HttpStatusCode.NotFound)]
    [InlineData("GET", "room/a/events", HttpStatusCode.NotFound)]
    [InlineData("OPTIONS", "room/a/layouts", HttpStatusCode.NoContent)]
    [InlineData("OPTIONS", "room/a/events", HttpStatusCode.NoContent)]
    [InlineData("OPTIONS", "room/a/participants", HttpStatusCode.NoContent)]
    [InlineData("OPTIONS", "room/a/participants/b", HttpStatusCode.NoContent)]
    public async Task Request_ForWhatGoesOnInARoom_IsAllowedToo(string method, string path, HttpStatusCode status)
    {
        var headers = await SendAsync(method, path, Origin, AgentToken, status);

        Assert.Equal(Origin, Value(headers, "Access-Control-Allow-Origin"));
        Assert.Equal(method == "OPTIONS" ? "GET" : null, Value(headers, "Access-Control-Allow-Methods"));
    }

    [Theory]
    [InlineData("POST", "room/a/lock", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "room/a/actions", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "public/health", HttpStatusCode.OK)]
    [InlineData("GET", "room/a", HttpStatusCode.Unauthorized)]
    [InlineData("OPTIONS", "room/a", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "rooms", HttpStatusCode.Unauthorized)]
    public async Task Request_ToAnotherPath_IsToldNothing(string method, string path, HttpStatusCode status)
    {
        var headers = await SendAsync(method, path, Origin, AgentToken, status);

        Assert.Null(Value(headers, "Access-Control-Allow-Origin"));
        Assert.Empty(headers.Vary);
    }

    private async Task<HttpResponseHeaders> SendAsync(string method, string path, string? origin, string? token, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (method == "OPTIONS")
        {
            request.Headers.Add("Access-Control-Request-Method", "GET");
        }
        else if (token is not null)
        {
            request.Headers.Add("x-auth-token", token);
        }

        var reply = await widget.App.SendAsync(request);
        Assert.Equal(status, reply.Status);
        return reply.Response.Headers;
    }

    private static string? Value(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;
}
