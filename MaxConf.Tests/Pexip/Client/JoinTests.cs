using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Pexip.Client.Joining;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;
using MaxConf.Tests.Pexip.Client.Stub;
using MaxConf.Tests.Pexip.Management;

namespace MaxConf.Tests.Pexip.Client;

public sealed class JoinTests
{
    private const string Ask = "POST request_token";
    private const string Secret = "864209";

    private static readonly JoinRequest Alice = new("Alice");

    public static TheoryData<int, string, string?, JoinOutcome> Refusals => new()
    {
        { 403, """{"pin": "required", "guest_pin": "none"}""", null, new PinRequired(Host: true, Guest: false) },
        { 403, """{"pin": "required", "guest_pin": "required"}""", null, new PinRequired(Host: true, Guest: true) },
        { 403, """{"pin": "required", "guest_pin": "required"}""", "none", new PinRequired(Host: true, Guest: true) },
        { 403, """{"pin": "required", "guest_pin": "none"}""", Secret, new WrongPin(Host: true, Guest: false) },
        { 403, """{"pin": true}""", Secret, new WrongPin(Host: true, Guest: false) },
        { 403, "\"Invalid PIN\"", Secret, new WrongPin(Host: true, Guest: false) },
        { 403, """{"conference_extension": "standard"}""", null, new ExtensionRequired(VirtualReceptionKind.Standard) },
        { 403, """{"conference_extension": "mssip"}""", null, new ExtensionRequired(VirtualReceptionKind.MsSip) },
        { 403, """{"conference_extension": "brand_new"}""", null, new ExtensionRequired(new VirtualReceptionKind("brand_new")) },
        { 404, "\"Neither conference nor gateway found\"", null, new ConferenceUnknown() },
        { 403, "\"Neither conference nor gateway found\"", null, new ConferenceUnknown() },
        { 404, "null", null, new ConferenceUnknown() },
    };

    [Fact]
    public async Task JoinAsync_Admitted_GivesASessionWithAllThatWasAnswered()
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On("POST /api/client/v2/conferences/meet%20alice%2Fx/request_token", Answer.Json("""
            {"status": "success", "result": {"token": "token-1", "expires": 120, "participant_uuid": "4cb84ae2", "role": "HOST",
             "service_type": "conference", "current_service_type": "waiting_room", "call_type": "video", "allow_1080p": true,
             "version": {"version_id": "37", "pseudo_version": "68488.0.0"}, "vp9_enabled": "NO", "brand_new": {"a": 1},
             "turn": [{"urls": ["turn:192.0.2.1"], "username": "u", "credential": "hush"}]}}
            """));

        var outcome = await node.Client.JoinAsync("meet alice/x", Alice with { CallTag = "tag", DirectMedia = false });

        var session = Assert.IsType<Joined>(outcome).Session;
        var info = session.Info;
        Assert.Equal("4cb84ae2", info.ParticipantUuid);
        Assert.Equal((Role.Host, ServiceType.Conference, ServiceType.WaitingRoom, CallType.Video, true, false),
            (info.Role, info.ServiceType, info.CurrentServiceType, info.CallType, info.Allow1080p, info.Vp9Enabled));
        Assert.Equal(new ServerVersion("37", "68488.0.0"), info.Version);
        Assert.Equal("hush", Assert.Single(info.Turn!).Credential);
        Assert.Equal(["brand_new"], info.Extension!.Keys);
        var asked = Assert.Single(node.Stub.Requests);
        Assert.Equal("/api/client/v2/conferences/meet%20alice%2Fx/request_token", asked.Target);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"display_name": "Alice", "call_tag": "tag", "direct_media": false}"""), JsonNode.Parse(asked.Body)));
        Assert.Null(asked.Pin);
        Assert.DoesNotContain("hush", $"{outcome} {info} {info.Turn![0]}", StringComparison.Ordinal);
        await session.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task JoinAsync_Refused_IsTold(int status, string result, string? pin, JoinOutcome expected)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On(Ask, Answer.Json($$"""{"status": "failure", "result": {{result}}}""", status));

        var outcome = await node.Client.JoinAsync(NodeStub.Alias, Alice with { Pin = pin });

        Assert.Equal(expected, outcome);
        Assert.Equal(pin, Assert.Single(node.Stub.Requests).Pin);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    public async Task JoinAsync_SingleSignOn_TakesThreeSteps(int status)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On(
            Ask,
            Answer.Json("""{"status": "success", "result": {"idp": [{"name": "ADFS", "img": "", "uuid": "7e43"}]}}""", status),
            Answer.Json("""
                {"status": "success", "result": {"redirect_url": "https://idp?SAMLRequest=x",
                 "redirect_idp": {"name": "ADFS", "uuid": "7e43"}}}
                """, status),
            node.Stub.GiveToken);

        var required = Assert.IsType<SsoRequired>(await node.Client.JoinAsync(NodeStub.Alias, Alice));
        var provider = Assert.Single(required.IdentityProviders);
        var redirect = Assert.IsType<SsoRedirect>(await node.Client.JoinAsync(NodeStub.Alias, Alice with { ChosenIdp = provider.Uuid }));
        var joined = Assert.IsType<Joined>(await node.Client.JoinAsync(NodeStub.Alias, Alice with { SsoToken = Secret }));

        Assert.Equal(("ADFS", "https://idp?SAMLRequest=x", "7e43"),
            (provider.Name, redirect.RedirectUrl, redirect.IdentityProvider?.Uuid));
        Assert.Equal(
            [
                """{"display_name":"Alice"}""",
                """{"chosen_idp":"7e43","display_name":"Alice"}""",
                $$"""{"sso_token":"{{Secret}}","display_name":"Alice"}""",
            ],
            node.Stub.Requests.Select(request => request.Body).Select(Sorted));
        await joined.Session.DisposeAsync();
    }

    [Fact]
    public async Task JoinAsync_VirtualReception_SecondStepNamesTheTarget()
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On(
            Ask, Answer.Json("""{"status": "failure", "result": {"conference_extension": "standard"}}""", 403), node.Stub.GiveToken);

        await node.Client.JoinAsync(NodeStub.Alias, Alice);
        var joined = Assert.IsType<Joined>(await node.Client.JoinAsync(NodeStub.Alias, Alice with { ConferenceExtension = "room 7" }));

        Assert.Equal("room 7", (string?)JsonNode.Parse(node.Stub.Requests[1].Body)!["conference_extension"]);
        await joined.Session.DisposeAsync();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    public async Task JoinAsync_UnknownAlias_MayBeTooNewForTheNode(int seconds, bool mayBeNew)
    {
        var time = new WatchedTime();
        await using var node = await NodeUnderTest.StartAsync(time: time);
        node.Stub.On(Ask, Answer.Json("""{"status": "failure", "result": "Neither conference nor gateway found"}""", 404));

        var outcome = await node.Client.JoinAsync(
            NodeStub.Alias, Alice with { ReplicatingUntil = time.GetUtcNow().AddSeconds(seconds) });

        Assert.Equal(mayBeNew ? new NotYetReplicated() : new ConferenceUnknown(), outcome);
    }

    [Theory]
    [InlineData(403, "\"Participant limit reached\"", PexipErrorKind.NotAuthorized, "client.request_token: 403 Participant limit reached")]
    [InlineData(503, "\"Maintenance mode\"", PexipErrorKind.Unavailable, "client.request_token: 503 Maintenance mode")]
    [InlineData(500, "null", PexipErrorKind.Unavailable, "client.request_token: 500 Internal Server Error")]
    [InlineData(429, "null", PexipErrorKind.Throttled, "client.request_token: 429 Too Many Requests")]
    [InlineData(200, "\"Never mind\"", PexipErrorKind.Refused, "client.request_token: Never mind")]
    public async Task JoinAsync_AnyOtherFailure_IsAnErrorAndNotTriedAgain(int status, string result, PexipErrorKind kind, string message)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On(Ask, Answer.Json($$"""{"status": "failure", "result": {{result}}}""", status));

        var error = Assert.IsType<JoinFailed>(await node.Client.JoinAsync(NodeStub.Alias, Alice)).Error;

        Assert.Equal((kind, message), (error.Kind, error.Message));
        Assert.Single(node.Stub.Requests);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(200, "[]")]
    [InlineData(200, "<html>")]
    [InlineData(200, """{"status": "success"}""")]
    [InlineData(200, """{"status": "success", "result": {"expires": "120"}}""")]
    [InlineData(200, """{"status": "success", "result": {"token": 7}}""")]
    [InlineData(200, """{"status": "success", "result": {"token": "t", "turn": 7}}""")]
    [InlineData(403, """{"status": "failure", "result": {"idp": [7]}}""")]
    [InlineData(403, """{"status": "failure", "result": {"redirect_url": "x", "redirect_idp": 7}}""")]
    public async Task JoinAsync_OddAnswer_IsUnexpected(int status, string body)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On(Ask, Answer.Json(body, status));

        var error = Assert.IsType<JoinFailed>(await node.Client.JoinAsync(NodeStub.Alias, Alice)).Error;

        Assert.Equal(PexipErrorKind.Unexpected, error.Kind);
    }

    [Fact]
    public async Task JoinAsync_NoConnection_IsUnavailable()
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On(Ask, Answer.Drop());

        var error = Assert.IsType<JoinFailed>(await node.Client.JoinAsync(NodeStub.Alias, Alice)).Error;

        Assert.Equal((PexipErrorKind.Unavailable, (HttpStatusCode?)null), (error.Kind, error.StatusCode));
        Assert.Single(node.Stub.Requests);
    }

    [Fact]
    public async Task JoinAsync_CancelledHalfWay_LeavesAgain()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var gate = new TaskCompletionSource();
        node.Stub.On(Ask, Answer.When(gate.Task, node.Stub.GiveToken));
        using var cancellation = new CancellationTokenSource();
        var joining = node.Client.JoinAsync(NodeStub.Alias, Alice, cancellation.Token);
        await node.Stub.ArrivalAsync(Ask);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => joining);
        gate.SetResult();

        Assert.Equal("token-1", (await node.Stub.ArrivalAsync("POST release_token")).Token);
    }

    [Fact]
    public async Task JoinAsync_CancelledBefore_AsksNothing()
    {
        await using var node = await NodeUnderTest.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => node.Client.JoinAsync(NodeStub.Alias, Alice, new CancellationToken(canceled: true)));

        Assert.Empty(node.Stub.Requests);
    }

    [Fact]
    public async Task JoinAsync_Secrets_AreNowhereToBeSeen()
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On(Ask, Answer.Json($$"""{"status": "failure", "result": "No luck with {{Secret}}, nor with 975310"}""", 409));
        var request = Alice with { Pin = Secret, SsoToken = "975310" };

        var outcome = await node.Client.JoinAsync(NodeStub.Alias, request);

        Assert.Equal("client.request_token: 409 No luck with ***, nor with ***", Assert.IsType<JoinFailed>(outcome).Error.Message);
        var all = $"{request} {outcome} {node.Logs.AllText}";
        Assert.DoesNotContain(Secret, all, StringComparison.Ordinal);
        Assert.DoesNotContain("975310", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Alice", all, StringComparison.Ordinal);
    }

    // Fields but the name first: which order they are written in does not matter.
    private static string Sorted(string body)
    {
        var fields = JsonNode.Parse(body)!.AsObject();
        return new JsonObject(fields.OrderByDescending(field => field.Key).Reverse().OrderBy(field => field.Key == "display_name")
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))).ToJsonString();
    }
}
