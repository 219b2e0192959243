using System.Collections.Concurrent;
using System.Net;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Widget;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Functions.Http;

/// <summary>A caller's trace goes on in what MaxConf asks of others, as they hear it over the wire.</summary>
public sealed class TracingTests : IAsyncLifetime
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";
    private const string TraceParent = $"00-{TraceId}-b7ad6b7169203331-01";

    private readonly ConcurrentQueue<(string Request, string? TraceParent)> _heard = [];

    private LoopbackServer _other = null!;
    private MaxConfApp _app = null!;

    public async Task InitializeAsync()
    {
        _other = await LoopbackServer.StartAsync(http =>
        {
            _heard.Enqueue(($"{http.Request.Method} {http.Request.Path}", http.Request.Headers.TraceParent));
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
        var address = _other.Address.AbsoluteUri;
        _app = await MaxConfApp.StartAsync(new() { ["Pexip:Address"] = address, ["Genesys:ApiAddress"] = address });
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "room/any", "GET /api/admin/configuration/v1/conference/")]
    [InlineData("GET", "public/room/any", "GET /api/v2/users/me")]
    [InlineData("POST", "room/create?uuiData=4d54497a", "POST /api/admin/configuration/v1/conference/")] // Asked by an activity.
    public async Task Call_ForARequest_IsInItsTrace(string method, string path, string expected)
    {
        using var request = new HttpRequestMessage(new(method), path);
        request.Headers.Add("traceparent", TraceParent);
        request.Headers.Add("x-auth-token", WidgetCalls.AgentToken);
        request.Headers.Authorization = new("Bearer", await _app.TokenAsync());

        var reply = await _app.SendAsync(request);

        Assert.True(reply.Status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable, $"{reply.Status}");
        var heard = _heard.First(call => call.Request == expected).TraceParent;
        Assert.StartsWith($"00-{TraceId}-", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("b7ad6b7169203331", heard, StringComparison.Ordinal);
    }
}
