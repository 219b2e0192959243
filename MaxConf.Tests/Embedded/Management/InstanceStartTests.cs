using System.Net;
using System.Text.Json.Nodes;

namespace MaxConf.Tests.Embedded.Management;

public sealed class InstanceStartTests : IAsyncLifetime
{
    private ManagementApi _api = null!;

    public async Task InitializeAsync() => _api = await ManagementApi.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Start_Is202WithTheAddresses()
    {
        using var answer = await _api.RequestAsync(HttpMethod.Post, "orchestrators/ends/room%201", """{"Room":"Zürich"}""");

        var text = await answer.Content.ReadAsStringAsync();
        var body = JsonNode.Parse(text)!.AsObject();
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Contains("/terminate?reason={text}&code=", text, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(10), answer.Headers.RetryAfter?.Delta);
        Assert.Equal(new Uri((string)body["statusQueryGetUri"]!), answer.Headers.Location);
        var instance = $"{_api.Http.BaseAddress}runtime/webhooks/durabletask/instances/room%201";
        Assert.StartsWith($"{instance}?", (string?)body["statusQueryGetUri"], StringComparison.Ordinal);
        string[] expected =
        [
            "id", "statusQueryGetUri", "sendEventPostUri", "terminatePostUri", "rewindPostUri", "purgeHistoryDeleteUri", "restartPostUri",
            "suspendPostUri", "resumePostUri",
        ];
        Assert.Equal(expected, body.Select(property => property.Key));
        var ended = await _api.Client.WaitForInstanceCompletionAsync("room 1", getInputsAndOutputs: true);
        Assert.Equal("Zürich", ended.ReadOutputAs<ManagedSamples.Output>()!.Room);
    }

    [Fact]
    public async Task Start_WithoutIdAndBody_GetsAnIdAndNoInput()
    {
        var (status, body) = await _api.SendAsync(HttpMethod.Post, "orchestrators/Waits");

        var instance = await _api.Client.GetInstanceAsync((string)body!["id"]!, getInputsAndOutputs: true);
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Null(instance!.SerializedInput);
    }

    [Fact]
    public async Task Start_UnderAnIdInUse_Is409UntilItHasEnded()
    {
        await _api.SendAsync(HttpMethod.Post, "orchestrators/Waits/w");

        var (early, problem) = await _api.SendAsync(HttpMethod.Post, "orchestrators/Waits/w");
        await _api.Client.TerminateInstanceAsync("w");
        await _api.Client.WaitForInstanceCompletionAsync("w");
        var (late, _) = await _api.SendAsync(HttpMethod.Post, "orchestrators/Waits/w");

        Assert.Equal(HttpStatusCode.Conflict, early);
        Assert.Contains("'w' exists already", (string?)problem!["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, late);
    }

    [Theory]
    [InlineData("orchestrators/Nobody", null, "'Nobody'")]
    [InlineData("orchestrators/Echo", null, "'Echo'")]
    [InlineData("orchestrators/Waits/@x", null, "'@x'")]
    [InlineData("orchestrators/Waits", "{", "not JSON")]
    [InlineData("orchestrators/Waits?timeout=soon", null, "'timeout'")]
    [InlineData("orchestrators/Waits?timeout=-1", null, "'timeout'")]
    [InlineData("orchestrators/Waits?timeout=NaN", null, "'timeout'")]
    [InlineData("instances/nobody/restart", null, "no instance")]
    public async Task Start_OfWhatCannotBe_Is400AndSaysWhy(string path, string? body, string reason)
    {
        var (status, problem) = await _api.SendAsync(HttpMethod.Post, path, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, (string?)problem!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithTimeout_AnswersWithTheOutput()
    {
        var (status, body) = await _api.SendAsync(HttpMethod.Post, "orchestrators/Ends?timeout=30&pollingInterval=1", """{"Room":"a"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"Room":"a","Price":2.50}""", body!.ToJsonString());
    }

    [Fact]
    public async Task Start_WithTimeout_AnswersWithTheStatusOfWhatFailed()
    {
        var (status, body) = await _api.SendAsync(HttpMethod.Post, "orchestrators/Fails?timeout=30");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Failed", (string?)body!["runtimeStatus"]);
    }

    [Fact]
    public async Task Start_TimeoutRunsOut_Is202()
    {
        var answer = _api.SendAsync(HttpMethod.Post, "orchestrators/Waits/w?timeout=7");
        await _api.Clock.WaitedForAsync(TimeSpan.FromSeconds(7));
        _api.Clock.Advance(TimeSpan.FromSeconds(7));

        var (status, body) = await answer;

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal("w", (string?)body!["id"]);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?restartWithNewInstanceId=true", false)]
    [InlineData("?restartWithNewInstanceId=false", true)]
    public async Task Restart_BeginsAgainWithTheSameInput(string query, bool sameId)
    {
        await _api.SendAsync(HttpMethod.Post, "orchestrators/Ends/a?timeout=30", """{"Room":"a"}""");

        var (status, body) = await _api.SendAsync(HttpMethod.Post, $"instances/a/restart{query}");

        var id = (string)body!["id"]!;
        var again = await _api.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(sameId, id == "a");
        Assert.Equal("a", again.ReadOutputAs<ManagedSamples.Output>()!.Room);
    }

    [Fact]
    public async Task Restart_WhileUnderWay_IsRefusedUnderTheSameIdAlone()
    {
        await _api.SendAsync(HttpMethod.Post, "orchestrators/Waits/w");

        var (same, _) = await _api.SendAsync(HttpMethod.Post, "instances/w/restart?restartWithNewInstanceId=false");
        var (other, _) = await _api.SendAsync(HttpMethod.Post, "instances/w/restart");

        Assert.Equal(HttpStatusCode.Conflict, same);
        Assert.Equal(HttpStatusCode.Accepted, other);
    }

    [Theory]
    [InlineData("nobody", HttpStatusCode.NotFound)]
    [InlineData("w", HttpStatusCode.PreconditionFailed)]
    [InlineData("f", HttpStatusCode.NotImplemented)]
    public async Task Rewind_IsRefused(string id, HttpStatusCode expected)
    {
        await _api.SendAsync(HttpMethod.Post, "orchestrators/Waits/w");
        await _api.SendAsync(HttpMethod.Post, "orchestrators/Fails/f?timeout=30");

        var (status, _) = await _api.SendAsync(HttpMethod.Post, $"instances/{id}/rewind?reason=why");

        Assert.Equal(expected, status);
    }
}
