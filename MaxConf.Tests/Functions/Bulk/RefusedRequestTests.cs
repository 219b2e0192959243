using System.Net;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Bulk;

/// <summary>Requests that come to nothing, all at one app.</summary>
public sealed class RefusedRequestTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("nobody")]
    [InlineData("bulk-create-0")]
    [InlineData("room-x")]
    public async Task Get_NoOperation_IsNotFound(string id) => (await shared.App.SendAsync(HttpMethod.Get, $"rooms/operations/{id}"))
        .IsProblem(HttpStatusCode.NotFound, "operation-not-found");

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("{256}")]
    public async Task Create_WithAKeyThatIsNone_IsRefused(string key)
    {
        var reply = await shared.App.OrderAsync(
            """{"count": 1}""", key.Replace("{256}", new string('x', 256), StringComparison.Ordinal));

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal("Idempotency-Key", Assert.Single(reply.Json!["errors"]!.AsObject()).Key);
        Assert.Empty(await shared.App.RunningInstancesAsync());
    }

    [Fact]
    public async Task Create_WithOneFaultAtTheEnd_BeginsNothing()
    {
        var rooms = string.Join(',', Enumerable.Range(0, 17).Select(_ => "{}"));

        var reply = await shared.App.OrderAsync($$"""{"rooms": [{{rooms}}, {"pin": "12"}]}""");

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal("rooms[17].pin", Assert.Single(reply.Json!["errors"]!.AsObject()).Key);
        Assert.Empty(await shared.App.RunningInstancesAsync());
        Assert.Empty(await shared.App.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Create_BodyTooLarge_IsRefused()
    {
        var reply = await shared.App.OrderAsync(
            $$"""{"template": {"description": "{{new string('x', 4 * 1024 * 1024)}}"}, "count": 1}""");

        reply.IsProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }
}
