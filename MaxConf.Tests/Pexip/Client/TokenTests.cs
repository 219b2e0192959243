using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Results;
using MaxConf.Tests.Pexip.Client.Stub;
using MaxConf.Tests.Pexip.Management;

namespace MaxConf.Tests.Pexip.Client;

public sealed class TokenTests
{
    private const string Ask = "POST refresh_token";
    private const string Release = "POST release_token";
    private static readonly TimeSpan HalfLife = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(12);

    private readonly WatchedTime _time = new();

    [Fact]
    public async Task Token_AfterHalfItsLife_IsRefreshedAgainAndAgain()
    {
        await using var node = await NodeUnderTest.StartAsync(time: _time);
        await using var session = await node.JoinAsync();

        foreach (var token in new[] { "token-1", "token-2", "token-3" })
        {
            await _time.WaitBegunAsync(HalfLife);
            _time.Advance(HalfLife);
            Assert.Equal(token, (await node.Stub.ArrivalAsync(Ask)).Token);
        }

        await _time.WaitBegunAsync(HalfLife);
        await session.Conference.LockAsync();
        Assert.Equal("token-4", (await node.Stub.ArrivalAsync("POST lock")).Token);
    }

    [Theory]
    [InlineData("90", 45)]
    [InlineData("1", 1)]
    [InlineData("0", 60)]
    [InlineData("soon", 60)]
    [InlineData("1e11", 3600)]
    public async Task Token_Lifetime_IsAsTheNodeSays(string expires, int refreshSeconds)
    {
        await using var node = await NodeUnderTest.StartAsync(time: _time);
        node.Stub.On("POST request_token", node.Stub.TokenAnswer(expires));
        await using var session = await node.JoinAsync();

        await _time.WaitBegunAsync(TimeSpan.FromSeconds(refreshSeconds));
    }

    [Theory]
    [InlineData(-86400)]
    [InlineData(86400)]
    public async Task Token_ClockIsSet_IsRefreshedWhenItWouldHaveBeen(int seconds)
    {
        await using var node = await NodeUnderTest.StartAsync(time: _time);
        await using var session = await node.JoinAsync();
        await _time.WaitBegunAsync(HalfLife);

        _time.AdjustTime(_time.GetUtcNow().AddSeconds(seconds));
        _time.Advance(HalfLife);

        await node.Stub.ArrivalAsync(Ask);
        await _time.WaitBegunAsync(HalfLife);
        Assert.False(session.Completion.IsCompleted);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task Token_NodeOutOfReach_IsTriedAgainWhileItLasts(int status)
    {
        await using var node = await NodeUnderTest.StartAsync(time: _time);
        node.Stub.On(Ask, Failure(status), Failure(status), node.Stub.GiveToken);
        await using var session = await node.JoinAsync();

        await AdvanceAsync(HalfLife);
        await AdvanceAsync(RetryPause);
        await AdvanceAsync(RetryPause);
        await _time.WaitBegunAsync(HalfLife);

        Assert.Equal(3, node.Stub.Count(Ask));
        Assert.False(session.Completion.IsCompleted);
        Assert.Equal([3102, 3102], node.Logs.Ids);
    }

    [Fact]
    public async Task Token_NodeOutOfReachUntilItsExpiry_EndsTheSession()
    {
        await using var node = await NodeUnderTest.StartAsync(time: _time);
        node.Stub.On(Ask, Failure(500));
        await using var session = await node.JoinAsync();

        await AdvanceAsync(HalfLife);
        for (var pause = 0; pause < 5; pause++)
        {
            Assert.False(session.Completion.IsCompleted);
            await AdvanceAsync(RetryPause);
        }

        Assert.Equal(SessionEndReason.TokenExpired, (await session.Completion.WaitAsync(WatchedTime.Patience)).Reason);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Token_RefusedByTheNode_EndsTheSessionAndIsNotReleased(int status)
    {
        await using var node = await NodeUnderTest.StartAsync(time: _time);
        node.Stub.On(Ask, Answer.Json("""{"status": "failure", "result": "Invalid token token-1"}""", status));
        var session = await node.JoinAsync();

        await AdvanceAsync(HalfLife);

        var end = await session.Completion.WaitAsync(WatchedTime.Patience);
        Assert.Equal(SessionEndReason.TokenRejected, end.Reason);
        Assert.Equal($"client.conference.refresh_token: {status} Invalid token ***", end.Detail);
        await session.DisposeAsync();
        Assert.Equal(0, node.Stub.Count(Release));
        Assert.Equal(0, node.Metrics["maxconf.pexip.sessions"]);
    }

    [Fact]
    public async Task DisposeAsync_ReleasesTheTokenOnce()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var session = await node.JoinAsync();
        Assert.Equal(1, node.Metrics["maxconf.pexip.sessions"]);

        await session.DisposeAsync();
        await session.DisposeAsync();

        Assert.Equal("token-1", Assert.Single(node.Stub.Requests, request => request.Asks == Release).Token);
        Assert.Equal(new SessionEnd(SessionEndReason.Released), await session.Completion);
        Assert.Equal(0, node.Metrics["maxconf.pexip.sessions"]);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(0)]
    public async Task DisposeAsync_NodeFails_DoesNot(int status)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On(Release, Failure(status));
        var session = await node.JoinAsync();

        await session.DisposeAsync();

        Assert.Contains(3103, node.Logs.Ids);
    }

    [Fact]
    public async Task DisposeAsync_WhileRefreshing_ReleasesTheToken()
    {
        await using var node = await NodeUnderTest.StartAsync(time: _time);
        node.Stub.On(Ask, Answer.Hang());
        var session = await node.JoinAsync();
        await AdvanceAsync(HalfLife);
        await node.Stub.ArrivalAsync(Ask);

        await session.DisposeAsync().AsTask().WaitAsync(WatchedTime.Patience);

        Assert.Equal(1, node.Stub.Count(Release));

        // The refresh is given up in the end; the pipeline waits for that, by this clock, when it is disposed.
        _time.Advance(TimeSpan.FromSeconds(10));
        await Waiting.UntilAsync(() => node.Metrics.Calls.Contains("client.conference.refresh_token TimedOut"));
    }

    [Fact]
    public async Task DisposeAsync_TokenReplacedMeanwhile_ReleasesTheNewOne()
    {
        await using var node = await NodeUnderTest.StartAsync(time: _time);
        var isRefreshed = new TaskCompletionSource();
        node.Stub.On(Ask, Answer.When(isRefreshed.Task, node.Stub.GiveToken));
        node.Stub.On(Release, Answer.Status(403), Answer.Json(NodeStub.True));
        var session = await node.JoinAsync();
        await AdvanceAsync(HalfLife);
        await node.Stub.ArrivalAsync(Ask);

        var disposing = session.DisposeAsync().AsTask();
        Assert.Equal("token-1", (await node.Stub.ArrivalAsync(Release)).Token);
        isRefreshed.SetResult();
        await disposing.WaitAsync(WatchedTime.Patience);

        Assert.Equal("token-2", (await node.Stub.ArrivalAsync(Release)).Token);
    }

    [Fact]
    public async Task Requests_AfterTheEnd_AreNotAuthorized()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var session = await node.JoinAsync();
        await session.DisposeAsync();
        node.Stub.On("POST lock", Answer.Json("""{"status": "failure", "result": "Invalid token"}""", 403));

        Assert.Equal(PexipErrorKind.NotAuthorized, (await session.Conference.LockAsync()).Error?.Kind);
    }

    [Theory]
    [InlineData("POST lock")]
    [InlineData("GET events")]
    public async Task Request_RefusedAsItsTokenWasReplaced_IsSentAgainWithTheNewOne(string request)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Pexip:Client:AttemptTimeout"] = "00:05:00",
            ["Pexip:Client:TotalTimeout"] = "00:10:00",
        };
        await using var node = await NodeUnderTest.StartAsync(settings, _time);
        var (isRefused, isRefreshed) = (new TaskCompletionSource(), new TaskCompletionSource());
        var feed = new EventFeed().Write(EventFeed.Empty);
        node.Stub.On(Ask, Answer.When(isRefreshed.Task, node.Stub.GiveToken));
        node.Stub.On(
            request,
            Answer.When(isRefused.Task, Answer.Status(403)),
            request == "POST lock" ? Answer.Json(NodeStub.True) : feed.PlayAsync);
        await using var session = await node.JoinAsync();
        await using var events = session.ReadEventsAsync().GetAsyncEnumerator();

        Task asking = request == "POST lock" ? session.Conference.LockAsync() : events.NextAsync();
        Assert.Equal("token-1", (await node.Stub.ArrivalAsync(request)).Token);
        await AdvanceAsync(HalfLife);
        await node.Stub.ArrivalAsync(Ask);
        isRefused.SetResult();
        isRefreshed.SetResult();

        await asking;
        Assert.Equal("token-2", (await node.Stub.ArrivalAsync(request)).Token);
        Assert.False(session.Completion.IsCompleted);
    }

    private static StubAnswer Failure(int status) => status == 0 ? Answer.Drop() : Answer.Status(status);

    private async Task AdvanceAsync(TimeSpan pause)
    {
        await _time.WaitBegunAsync(pause);
        _time.Advance(pause);
    }
}
