using System.Net;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Functions.App;

/// <summary>Whatever is wrong with a request, its caller is told what, and Pexip never hears of it.</summary>
public sealed class BadInputTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    private string _requests = "";

    private MaxConfApp App => shared.App;

    public async Task InitializeAsync()
    {
        await App.SettleAsync();
        _requests = await RequestsAsync();
    }

    /// <summary>After each: Pexip was asked nothing, and the app is as good as before.</summary>
    public async Task DisposeAsync()
    {
        Assert.Equal(_requests, await RequestsAsync());
        var room = await App.CreateRoomAsync();
        await App.Simulator.JoinAsync(room, "Citizen");
        await App.ShowsAsync(room, "active");
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData("?uuiData=", "required")]
    [InlineData("?uuiData=687", "even number")]
    [InlineData("?uuiData=68zz", "character 3")]
    [InlineData("?uuiData=c328", "UTF-8")]
    [InlineData("?uuiData=410041", "control characters")]
    [InlineData("?uuiData=410d0a41", "control characters")]
    [InlineData("?uuiData=68747470733a2f2f6576696c2e6578616d706c652f78", "allowed prefix")] // https://evil.example/x
    [InlineData("?uuiData=41&uuiData=42", "hexadecimal")]
    [InlineData("?uuidata=zz", "hexadecimal")]
    public async Task Create_WithBadUuiData_NamesTheRule(string query, string rule)
    {
        var reply = await App.SendAsync(HttpMethod.Post, "room/create" + query);

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Contains(rule, (string)reply.Json!["errors"]!["uuiData"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WithTooLongUuiData_NamesTheRule()
    {
        var reply = await App.SendAsync(HttpMethod.Post, $"room/create?uuiData={new string('4', 4000)}");

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Contains("250", (string)reply.Json!["errors"]!["uuiData"]![0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("true&constrained_attributes=false")]
    public async Task Get_InNoKnownShape_NamesTheField(string shape)
    {
        var reply = await App.SendAsync(HttpMethod.Get, $"room/any?constrained_attributes={shape}");

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        Assert.NotEmpty((string)reply.Json!["errors"]!["constrained_attributes"]![0]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EventSink_WithTenMegabytes_RefusesThem(bool lengthIsTold)
    {
        using var body = new ByteArrayContent(new byte[10 << 20]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "public/event_sink") { Content = body };
        request.Headers.TransferEncodingChunked = !lengthIsTold;
        request.Headers.Authorization = RunningSimulator.Basic("pexip", App.EventSinkPassword);

        (await App.SendAsync(request)).IsProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Theory]
    [InlineData("GET", "room/create", null)] // GET room/{room_name} takes it for a name, and needs a token
    [InlineData("PUT", "public/event_sink", "POST")]
    [InlineData("GET", "public/event_sink", "POST")]
    [InlineData("POST", "health", "GET")]
    [InlineData("POST", "room/any", "GET, DELETE, PATCH, PUT")]
    public async Task Request_WithAnotherMethod_IsToldTheMethods(string method, string path, string? allowed)
    {
        using var request = new HttpRequestMessage(new(method), path);

        var reply = await App.SendAsync(request);

        reply.IsProblem(allowed is null ? HttpStatusCode.Unauthorized : HttpStatusCode.MethodNotAllowed);
        Assert.Equal((allowed?.Split(", ") ?? []).Order(), reply.Response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("nothing/here")]
    [InlineData("room/")]
    [InlineData("room/a/b")]
    [InlineData("")]
    public async Task Request_ToNoPath_IsNotFound(string path) =>
        (await App.SendAsync(HttpMethod.Get, path)).IsProblem(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("")]
    [InlineData("?code=not-the-system-key")]
    public async Task Management_WithoutItsKey_IsRefused(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "runtime/webhooks/durabletask/instances" + query);

        (await App.SendAsync(request)).IsProblem(HttpStatusCode.Unauthorized);
    }

    private async Task<string> RequestsAsync() => (await App.Simulator.StatisticsAsync())["requests"]!.ToJsonString();
}
