using System.Net;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Widget;

namespace MaxConf.Tests.Functions.Http;

/// <summary>What becomes of requests that are too much.</summary>
public sealed class RequestLimitTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private MaxConfApp App => shared.App;

    /// <summary>Functions that take no body do not read one, however long.</summary>
    [Theory]
    [InlineData("GET", "room/any", HttpStatusCode.NotFound)]
    [InlineData("GET", "rooms", HttpStatusCode.OK)]
    [InlineData("DELETE", "room/any", HttpStatusCode.NotFound)]
    [InlineData("POST", "room/create", HttpStatusCode.BadRequest)]
    [InlineData("GET", "public/room/any", HttpStatusCode.NotFound)]
    [InlineData("GET", "health", HttpStatusCode.OK)]
    public async Task Body_WhereNoneIsTaken_IsIgnored(string method, string path, HttpStatusCode status)
    {
        foreach (var length in new[] { 1, 1 << 20 })
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = new ByteArrayContent(new byte[length]) };
            request.Headers.Authorization = new("Bearer", await App.TokenAsync());
            request.Headers.Add("x-auth-token", WidgetCalls.AgentToken);

            Assert.Equal(status, (await App.SendAsync(request)).Status);
        }
    }

    /// <summary>These the server refuses before there is a request: without a body, and without the headers of an answer of ours.</summary>
    [Theory]
    [InlineData(8_000, 0, HttpStatusCode.NotFound)]
    [InlineData(8_200, 0, HttpStatusCode.RequestUriTooLong)]
    [InlineData(0, 30_000, HttpStatusCode.NotFound)]
    [InlineData(0, 33_000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    public async Task RequestLineOrHeaders_TooLong_AreRefusedByTheServer(int pathLength, int headerLength, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "nothing/" + new string('a', pathLength));
        request.Headers.Add("X-Padding", new string('a', headerLength));

        var reply = await App.SendAsync(request);

        Assert.Equal(status, reply.Status);
        Assert.Equal(status == HttpStatusCode.NotFound, reply.Json is not null);
    }

    [Fact]
    public async Task Create_WithTheLongestQueryTheServerTakes_IsAProblemOfOurs()
    {
        var reply = await App.SendAsync(HttpMethod.Post, $"room/create?uuiData={new string('4', 8_000)}");

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
    }
}
