using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Pexip.Management;

namespace MaxConf.Tests.Functions.Rooms.Listing;

/// <summary>The list while Pexip is still answering. The app talks to a Pexip whose pages the test gives out one by one.</summary>
public sealed class StreamingTests
{
    private const string Query = "rooms?top=1000";

    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Get_SecondPageStillOut_FirstIsOnItsWay()
    {
        await using var stub = await PexipStub.StartAsync(FirstPage, Answer.When(_gate.Task, Answer.Page(Room(2))));
        await using var app = await StartAsync(stub);
        using var client = new HttpClient();

        using var response = await SendAsync(app, client);
        using var body = new StreamReader(await response.Content.ReadAsStreamAsync());
        var beginning = await ReadUntilAsync(body, "room-1\"");
        _gate.SetResult();
        var rest = await body.ReadToEndAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("room-2", beginning, StringComparison.Ordinal);
        Assert.Equal(["room-1", "room-2"], JsonNode.Parse(beginning + rest)!.AsArray().Select(room => (string?)room!["name"]));
    }

    [Fact]
    public async Task Get_SecondPageFails_BreaksOffAndIsLogged()
    {
        await using var stub = await PexipStub.StartAsync(FirstPage, Answer.When(_gate.Task, Answer.Status(403)));
        await using var app = await StartAsync(stub);
        using var client = new HttpClient();

        using var response = await SendAsync(app, client);
        using var body = new StreamReader(await response.Content.ReadAsStreamAsync());
        await ReadUntilAsync(body, "room-1\"");
        _gate.SetResult();

        await Assert.ThrowsAnyAsync<IOException>(() => body.ReadToEndAsync());
        Assert.Contains(app.Log, line => line.Contains("broken off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_SecondPageFailsWhileCounting_IsAProblem()
    {
        await using var stub = await PexipStub.StartAsync(FirstPage, Answer.Status(403));
        await using var app = await StartAsync(stub);

        (await app.SendAsync(HttpMethod.Get, $"{Query}&search=room&count=true")).IsProblem(HttpStatusCode.BadGateway, "pexip-refused");
    }

    [Fact]
    public async Task Get_AsManyAsThePageHas_AsksForNoOther()
    {
        await using var stub = await PexipStub.StartAsync(FirstPage);
        await using var app = await StartAsync(stub);

        var reply = await app.SendAsync(HttpMethod.Get, "rooms?top=1&skip=3&tag=a&orderby=tag desc");

        Assert.Single(reply.Json!.AsArray());
        Assert.Equal(
            ["GET /api/admin/configuration/v1/conference/?order_by=-tag&order_by=name&tag=a&service_type=conference&limit=1&offset=3"],
            stub.Requests.Select(request => request.ToString()));
    }

    private static StubAnswer FirstPage => Answer.Page(Room(1), isLast: false);

    private static string Room(int id) => $$"""{"id": {{id}}, "name": "room-{{id}}"}""";

    private static Task<MaxConfApp> StartAsync(PexipStub stub) =>
        MaxConfApp.StartAsync(new() { ["Pexip:Address"] = stub.Address.AbsoluteUri });

    private static async Task<HttpResponseMessage> SendAsync(MaxConfApp app, HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, Query));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await app.TokenAsync());
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(WatchedTime.Patience);
    }

    private static async Task<string> ReadUntilAsync(StreamReader body, string end)
    {
        var text = new StringBuilder();
        var buffer = new char[1];
        while (!text.ToString().EndsWith(end, StringComparison.Ordinal))
        {
            Assert.Equal(1, await body.ReadAsync(buffer).AsTask().WaitAsync(WatchedTime.Patience));
            text.Append(buffer[0]);
        }

        return text.ToString();
    }
}
