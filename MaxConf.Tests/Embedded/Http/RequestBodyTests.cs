using System.Net;
using MaxConf.Tests.Embedded.Hosting;

namespace MaxConf.Tests.Embedded.Http;

public sealed class RequestBodyTests
{
    [Theory]
    [InlineData(1024 * 1024, HttpStatusCode.OK)]
    [InlineData((1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Request_BodyOfALength_IsReadUpToTheHostsCeiling(int length, HttpStatusCode expected)
    {
        await using var app = await EmbeddedApp.StartAsync(typeof(HttpSamples));

        // The server hangs up on what it refuses unread: whoever has not begun to send hears why.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/length") { Content = new ByteArrayContent(new byte[length]) };
        request.Headers.ExpectContinue = true;

        using var answer = await app.Client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }
}
