using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator;

public sealed class FaultTests
{
    private const string Room = """{"name": "a"}""";

    [Fact]
    public async Task Error_ForSomeRequests_HitsOnlyThose()
    {
        await using var simulator = await StartAsync();
        await FaultAsync(
            simulator, """{"target": "management", "kind": "error", "status": 429, "retry_after": 3, "count": 1, "method": "POST"}""");

        Assert.Equal(HttpStatusCode.OK, (await simulator.SendAsync(HttpMethod.Get, Conferences)).Status);
        var (status, _, response) = await simulator.SendAsync(HttpMethod.Post, Conferences, Room);
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Equal(TimeSpan.FromSeconds(3), response.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.Created, (await simulator.SendAsync(HttpMethod.Post, Conferences, Room)).Status);
    }

    [Fact]
    public async Task Error_ForAWhile_EndsWithIt()
    {
        await using var simulator = await StartAsync();
        await FaultAsync(simulator, """{"target": "management", "kind": "error", "duration_seconds": 60, "path": "/api/admin/status/"}""");

        async Task<HttpStatusCode> GetAsync(string path) => (await simulator.SendAsync(HttpMethod.Get, path)).Status;
        Assert.Equal(HttpStatusCode.OK, await GetAsync(Conferences));
        simulator.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await GetAsync("/api/admin/status/v1/conference/"));
        simulator.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/api/admin/status/v1/conference/"));
    }

    [Fact]
    public async Task CreatedBut500_Room_IsThereAfterAll()
    {
        await using var simulator = await StartAsync();
        await FaultAsync(simulator, """{"target": "management", "kind": "created_but_500", "count": 1}""");

        var (status, body, response) = await simulator.SendAsync(HttpMethod.Post, Conferences, Room);

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("error_message", body, StringComparison.Ordinal);
        Assert.Null(response.Headers.Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await simulator.SendAsync(HttpMethod.Post, Conferences, Room)).Status);
        Assert.Single(await simulator.ListAsync(Conferences + "?name=a"));
    }

    [Fact]
    public async Task DropConnection_Write_IsNotDone()
    {
        await using var simulator = await StartAsync();
        await FaultAsync(simulator, """{"target": "management", "kind": "drop_connection", "count": 1, "method": "POST"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => simulator.SendAsync(HttpMethod.Post, Conferences, Room));

        Assert.Empty(await simulator.ListAsync(Conferences));
    }

    [Fact]
    public async Task Timeout_Write_IsDoneThoughNoAnswerComes()
    {
        await using var simulator = await StartAsync();
        await FaultAsync(simulator, """{"target": "management", "kind": "timeout", "count": 1}""");
        using var patience = new CancellationTokenSource();
        using var content = new StringContent(Room, Encoding.UTF8, "application/json");

        var post = simulator.Pexip.PostAsync(new Uri(Conferences, UriKind.Relative), content, patience.Token);
        while ((await simulator.GetAsync("/simulator/journal")).AsArray().Count == 0)
        {
            await Task.Yield();
        }

        Assert.False(post.IsCompleted);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        Assert.Single(await simulator.ListAsync(Conferences));
    }

    [Fact]
    public async Task LoginRedirect_Request_IsSentToTheLoginPage()
    {
        await using var simulator = await StartAsync();
        await FaultAsync(simulator, """{"target": "management", "kind": "login_redirect"}""");

        var (status, _, response) = await simulator.SendAsync(HttpMethod.Get, Conferences);

        Assert.Equal(HttpStatusCode.Found, status);
        Assert.StartsWith("/accounts/login/", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_Requests_AreCountedTogetherAndAnswerInTime()
    {
        await using var simulator = await StartAsync();
        await FaultAsync(simulator, """{"target": "management", "kind": "slow", "milliseconds": 5000, "count": 3}""");

        var answers = Enumerable.Range(0, 3).Select(_ => simulator.SendAsync(HttpMethod.Get, Conferences)).ToList();
        while ((int)(await simulator.GetAsync("/simulator/statistics"))["maximum_concurrent_requests"]! < 3)
        {
            await Task.Yield();
        }

        Assert.All(answers, answer => Assert.False(answer.IsCompleted));
        while (!answers.TrueForAll(answer => answer.IsCompleted))
        {
            simulator.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Result.Status));
    }

    [Fact]
    public async Task Delete_Faults_ForgetsThem()
    {
        await using var simulator = await StartAsync();
        await FaultAsync(simulator, """{"target": "management", "kind": "error"}""");
        await simulator.Pexip.DeleteAsync(new Uri("/simulator/faults", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, (await simulator.SendAsync(HttpMethod.Get, Conferences)).Status);
    }

    [Theory]
    [InlineData("entra", "error")]
    [InlineData("genesys", "error")]
    public async Task Error_OfAnotherTarget_HitsThatOne(string target, string kind)
    {
        await using var simulator = await StartAsync();
        await FaultAsync(simulator, $$"""{"target": "{{target}}", "kind": "{{kind}}", "status": 504, "count": 1}""");
        var client = target == "entra" ? simulator.Entra : simulator.Genesys;

        Assert.Equal(HttpStatusCode.GatewayTimeout, (await client.GetAsync(new Uri("/api/v2/users/me", UriKind.Relative))).StatusCode);
        Assert.NotEqual(HttpStatusCode.GatewayTimeout, (await client.GetAsync(new Uri("/api/v2/users/me", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("""{"target": "moon", "kind": "error"}""")]
    [InlineData("nonsense")]
    public async Task Post_UnknownFault_Is400(string json)
    {
        await using var simulator = await StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await simulator.SendAsync(HttpMethod.Post, "/simulator/faults", json)).Status);
    }

    private static Task<JsonNode?> FaultAsync(RunningSimulator simulator, string json) => simulator.ControlAsync("faults", json);
}
