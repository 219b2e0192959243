using System.Net;
using CsCheck;
using MaxConf.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Functions.Http;

public sealed class BoundedBodyTests : IAsyncLifetime
{
    private const int Limit = 200_000;

    private static readonly HttpClient Client = new();

    private LoopbackServer _server = null!;

    // Kestrel's own limit is set below ours: it must not be the one that decides.
    public async Task InitializeAsync() =>
        _server = await LoopbackServer.StartAsync(EchoAsync, kestrel => kestrel.Limits.MaxRequestBodySize = 1000);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(0, true, false)]
    [InlineData(1, false, false)]
    [InlineData(1, true, false)]
    [InlineData(Limit, false, false)]
    [InlineData(Limit, true, false)]
    [InlineData(Limit + 1, false, true)]
    [InlineData(Limit + 1, true, true)]
    [InlineData(10 * Limit, true, true)]
    public async Task ReadAsync_BodyOfALength_IsReadUpToTheLimit(int length, bool chunked, bool tooLarge)
    {
        var body = new byte[length];
        new Random(length).NextBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, _server.Address) { Content = new ByteArrayContent(body) };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await Client.SendAsync(request);
        Assert.Equal(tooLarge ? HttpStatusCode.RequestEntityTooLarge : HttpStatusCode.OK, response.StatusCode);
        if (!tooLarge)
        {
            Assert.Equal(body, await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task ReadAsync_ContentLengthOverTheLimit_IsRefusedUnread()
    {
        var request = new DefaultHttpContext().Request;
        request.ContentLength = Limit + 1;
        request.Body = Stream.Null;
        Assert.True((await BoundedBody.ReadAsync(request, Limit, CancellationToken.None)).IsTooLarge);
    }

    [Fact]
    public Task ReadAsync_AnyBodyAndLimit_KeepsTheBoundExactly() => Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 300]).SampleAsync(
        async (body, limit) =>
        {
            var request = new DefaultHttpContext().Request;
            request.Body = new MemoryStream(body);
            var read = await BoundedBody.ReadAsync(request, limit, CancellationToken.None);
            Assert.Equal(body.Length > limit, read.IsTooLarge);
            Assert.Equal(read.IsTooLarge ? [] : body, read.Bytes.ToArray());
        });

    private static async Task EchoAsync(HttpContext http)
    {
        var body = await BoundedBody.ReadAsync(http.Request, Limit, http.RequestAborted);
        if (body.IsTooLarge)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        else
        {
            await http.Response.Body.WriteAsync(body.Bytes, http.RequestAborted);
        }
    }
}
