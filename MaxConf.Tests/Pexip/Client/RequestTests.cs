using System.Text.Json.Nodes;
using MaxConf.Pexip.Results;
using MaxConf.Tests.Pexip.Client.Stub;
using MaxConf.Tests.Pexip.Management;

namespace MaxConf.Tests.Pexip.Client;

/// <summary>What each request is on the wire, and what comes of its answers.</summary>
public sealed class RequestTests
{
    private const string Person = "participants/p/";

    public static TheoryData<string> All => [.. ClientCases.All.Keys];

    /// <summary>Those that do no harm twice.</summary>
    public static TheoryData<string> Repeatable =>
        ["GET conference_status", "POST lock", "POST transform_layout", Post("mute"), Post("buzz"), Post("role"), "POST breakouts/empty"];

    /// <summary>Those that would do something twice.</summary>
    public static TheoryData<string> SentOnce =>
    [
        "POST dial", "POST message", "POST disconnect", "POST breakouts", Post("dtmf"), Post("fecc"), Post("transfer"), Post("calls"),
        Post("calls/c/ack"),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Request_IsAsTheDocumentHasIt(string request)
    {
        var (body, result, call) = ClientCases.All[request];
        await using var node = await NodeUnderTest.StartAsync();
        var asks = request.Split('?')[0];
        node.Stub.On(asks, Answer.Json($$"""{"status": "success", "result": {{result}}}"""));
        var session = await node.JoinAsync();

        Assert.True(await call(session));

        var asked = Assert.Single(node.Stub.Requests, asked => asked.Asks == asks);
        Assert.Equal($"/api/client/v2/conferences/meet.alice/{request.Split(' ')[1]}", asked.Target);
        Assert.Equal("token-1", asked.Token);
        Assert.True(JsonNode.DeepEquals(Parse(body), Parse(asked.Body)), asked.Body);
        await session.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"status": "success", "result": true}""", true)]
    [InlineData("""{"status": "success", "result": false}""", false)]
    [InlineData("""{"status": "success", "result": null}""", true)]
    [InlineData("""{"status": "success"}""", true)]
    [InlineData("", true)]
    public async Task Request_Result_IsAValue(string body, bool expected)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On("POST lock", Answer.Json(body));
        await using var session = await node.JoinAsync();

        Assert.Equal(expected, (await session.Conference.LockAsync()).Value);
    }

    [Theory]
    [InlineData(200, """{"status": "failure", "result": "No"}""", PexipErrorKind.Refused, "client.conference.lock: No")]
    [InlineData(400, """{"status": "failure", "result": "No"}""", PexipErrorKind.Refused, "client.conference.lock: 400 No")]
    [InlineData(403, """{"status": "failure", "result": "token-1"}""", PexipErrorKind.NotAuthorized, "client.conference.lock: 403 ***")]
    [InlineData(404, "", PexipErrorKind.NotFound, "client.conference.lock: 404 Not Found")]
    [InlineData(200, "<html>", PexipErrorKind.Unexpected, "client.conference.lock: the answer is no JSON")]
    public async Task Request_Failure_IsAnError(int status, string body, PexipErrorKind kind, string message)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On("POST lock", Answer.Json(body, status));
        await using var session = await node.JoinAsync();

        var error = (await session.Conference.LockAsync()).Error!;

        Assert.Equal((kind, message), (error.Kind, error.Message));
        Assert.DoesNotContain("token-1", node.Logs.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("""[7, "x"]""")]
    public async Task Request_OddResult_IsUnexpected(string result)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On("GET participants", Answer.Json($$"""{"status": "success", "result": {{result}}}"""));
        await using var session = await node.JoinAsync();

        Assert.Equal(PexipErrorKind.Unexpected, (await session.Conference.GetParticipantsAsync()).Error?.Kind);
    }

    [Theory]
    [InlineData(200, "Live captions not available", true)]
    [InlineData(500, "Dial out failed", true)]
    [InlineData(200, "Brand new", true)]
    [InlineData(403, "Invalid token", false)]
    public async Task ShowLiveCaptionsAsync_Failure_SaysWhy(int status, string words, bool isOutcome)
    {
        await using var node = await NodeUnderTest.StartAsync(new() { ["Pexip:Client:MaxRetryAttempts"] = "0" });
        node.Stub.On(Post("show_live_captions"), Answer.Json($$"""{"status": "failure", "result": "{{words}}"}""", status));
        await using var session = await node.JoinAsync();

        var shown = await session.Participant("p").ShowLiveCaptionsAsync();

        Assert.Equal(isOutcome ? words : null, shown.IsSuccess ? shown.Value.Value : null);
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task Request_HarmlessTwice_IsTriedAgain(string request)
    {
        await using var node = await NodeUnderTest.StartAsync();
        var answer = $$"""{"status": "success", "result": {{ClientCases.All[request].Result}}}""";
        node.Stub.On(request, Answer.Status(500), Answer.Drop(), Answer.Json(answer));
        var session = await node.JoinAsync();

        Assert.True(await ClientCases.All[request].Call(session));

        Assert.Equal(3, node.Stub.Count(request));
        await session.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(SentOnce))]
    public async Task Request_NotHarmlessTwice_IsSentOnce(string request)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On(request, Answer.Status(503));
        var session = await node.JoinAsync();

        await ClientCases.All[request].Call(session);

        Assert.Equal(1, node.Stub.Count(request));
        await session.DisposeAsync();
    }

    [Theory]
    [InlineData(200, """{"status": "success", "result": "OK"}""", false, "OK")]
    [InlineData(503, """{"status": "failed", "result": "Maintenance mode"}""", true, "Maintenance mode")]
    [InlineData(503, "<html>Busy</html>", null, null)]
    [InlineData(500, """{"status": "failed", "result": "Sorry"}""", null, null)]
    public async Task GetStatusAsync_TellsMaintenanceFromFailure(int status, string body, bool? isInMaintenance, string? text)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On("GET /api/client/v2/status", Answer.Json(body, status));

        var told = await node.Client.GetStatusAsync();

        Assert.Equal((isInMaintenance, text), told.IsSuccess ? (told.Value.IsInMaintenance, told.Value.Text) : (null, (string?)null));
        Assert.Equal(told.IsSuccess ? null : PexipErrorKind.Unavailable, told.Error?.Kind);
        Assert.Single(node.Stub.Requests);
    }

    private static string Post(string request) => $"POST {Person}{request}";

    private static JsonNode? Parse(string? body) => string.IsNullOrEmpty(body) ? null : JsonNode.Parse(body);
}
