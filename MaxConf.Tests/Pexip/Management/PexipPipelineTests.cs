using System.Globalization;
using System.Net;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Pexip.Management;

public sealed class PexipPipelineTests
{
    private const string Body = """{"id": 7, "name": "room"}""";

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("408")]
    [InlineData("500")]
    [InlineData("502")]
    [InlineData("503")]
    [InlineData("504")]
    [InlineData("429")]
    [InlineData("drop")]
    [InlineData("drop midway")]
    public async Task Get_TransientFailure_IsRetried(string failure)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Failing(failure), Failing(failure), Failing(failure), Answer.Json(Body));

        var found = await pexip.Client.GetConferenceAsync(7);

        Assert.Equal("room", found.Value.Name);
        Assert.Equal(4, pexip.Asked.Count());
        Assert.Equal(3, pexip.Metrics["maxconf.pexip.retries"]);
        Assert.Equal([3001, 3001, 3001], pexip.Logs.Ids);
        Assert.Equal(["conference.get Success"], pexip.Metrics.Calls);
    }

    [Fact]
    public async Task Get_FailsTooOften_GivesTheLastError()
    {
        await using var pexip = await PexipUnderTest.StartAsync([.. Enumerable.Repeat(Answer.Status(500), 3), Answer.Status(502)]);

        var found = await pexip.Client.GetConferenceAsync(7);

        Assert.Equal((PexipErrorKind.Unavailable, HttpStatusCode.BadGateway), (found.Error?.Kind, found.Error?.StatusCode));
        Assert.Equal(4, pexip.Asked.Count());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Post_NotProcessed_IsRetriedWithItsBody(int status)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Status(status), Answer.Created("/conference/7/"));

        var created = await pexip.Client.CreateConferenceAsync(new NewConference("room"));

        Assert.Equal(7, created.Value);
        Assert.Equal(2, pexip.Stub.Requests.Count);
        Assert.Equal(pexip.Stub.Requests[0], pexip.Stub.Requests[1]);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("drop")]
    public async Task Patch_MayHaveHappened_IsNotRetried(string failure)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Failing(failure));

        var updated = await pexip.Client.UpdateConferenceAsync(7, new() { ["tag"] = "t" });

        Assert.Equal(PexipErrorKind.Unavailable, updated.Error?.Kind);
        Assert.Single(pexip.Asked);
    }

    [Fact]
    public async Task Delete_TransientFailure_IsRetried()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Status(500), Answer.Status(204));

        Assert.True((await pexip.Client.DeleteConferenceAsync(7)).IsSuccess);
    }

    [Theory]
    [InlineData("429")]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("drop")]
    public async Task WithoutRetries_Failure_IsSentOnce(string failure)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Failing(failure), Answer.Json(Body));

        Assert.False((await pexip.Client.WithoutRetries().GetConferenceAsync(7)).IsSuccess);

        Assert.Single(pexip.Asked);
        Assert.True((await pexip.Client.GetConferenceAsync(7)).IsSuccess);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Tue, 05 Mar 2024 14:00:07 GMT")]
    public async Task AnyCall_RetryAfter_IsWaitedFor(string retryAfter)
    {
        var time = new WatchedTime();
        await using var pexip = await PexipUnderTest.StartAsync(
            [], time, Answer.Status(503, ("Retry-After", retryAfter)), Answer.Json(Body));

        var getting = pexip.Client.GetConferenceAsync(7);
        await time.WaitBegunAsync(TimeSpan.FromSeconds(7));
        Assert.Single(pexip.Asked);
        time.Advance(TimeSpan.FromSeconds(7));

        Assert.True((await getting.WaitAsync(WatchedTime.Patience)).IsSuccess);
    }

    [Fact]
    public async Task AnyCall_RetryAfterTooLong_GoesToTheCaller()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Status(429, ("Retry-After", "60")), Answer.Json(Body));

        var found = await pexip.Client.GetConferenceAsync(7);

        Assert.Equal((PexipErrorKind.Throttled, TimeSpan.FromSeconds(60)), (found.Error?.Kind, found.Error?.RetryAfter));
        Assert.Single(pexip.Asked);
    }

    [Fact]
    public async Task AnyCall_NoAnswer_TimesOutAndIsRetried()
    {
        var time = new WatchedTime();
        await using var pexip = await PexipUnderTest.StartAsync([], time, Answer.Hang(), Answer.Json(Body));

        var getting = pexip.Client.GetConferenceAsync(7);
        await pexip.Stub.ArrivalAsync();
        time.Advance(AttemptTimeout);

        Assert.True((await getting.WaitAsync(WatchedTime.Patience)).IsSuccess);
    }

    [Fact]
    public async Task AnyCall_NeverAnAnswer_TimesOut()
    {
        var time = new WatchedTime();
        await using var pexip = await PexipUnderTest.StartAsync(new() { ["Pexip:MaxRetryAttempts"] = "0" }, time, Answer.Hang());

        var getting = pexip.Client.GetConferenceAsync(7);
        await pexip.Stub.ArrivalAsync();
        time.Advance(AttemptTimeout);

        Assert.Equal(PexipErrorKind.TimedOut, (await getting.WaitAsync(WatchedTime.Patience)).Error?.Kind);
    }

    [Fact]
    public async Task AnyCall_RetriesTakeTooLong_TimesOutInAll()
    {
        var time = new WatchedTime();
        var busy = Answer.Status(503, ("Retry-After", "8"));
        await using var pexip = await PexipUnderTest.StartAsync(new() { ["Pexip:TotalTimeout"] = "00:00:10" }, time, busy, busy, busy);

        var getting = pexip.Client.GetConferenceAsync(7);
        await time.WaitBegunAsync(TimeSpan.FromSeconds(8));
        time.Advance(TimeSpan.FromSeconds(8));
        await time.WaitBegunAsync(TimeSpan.FromSeconds(8));
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(PexipErrorKind.TimedOut, (await getting.WaitAsync(WatchedTime.Patience)).Error?.Kind);
        Assert.Equal(2, pexip.Asked.Count());
    }

    [Fact]
    public async Task AnyCall_CancelledByItsCaller_Throws()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Hang());
        using var cancellation = new CancellationTokenSource();

        var getting = pexip.Client.GetConferenceAsync(7, cancellation.Token);
        await pexip.Stub.ArrivalAsync();
        await cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => getting);
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        Assert.Equal(["conference.get Cancelled"], pexip.Metrics.Calls);
    }

    [Fact]
    public async Task ManyCalls_AtOnce_KeepToFiveInFlight()
    {
        const int Limit = 5;
        const int Calls = 15;
        var gates = Enumerable.Range(0, Calls)
            .Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .ToList();
        await using var pexip = await PexipUnderTest.StartAsync([.. gates.Select(gate => Answer.When(gate.Task, Answer.Json(Body)))]);

        var calls = Enumerable.Range(0, Calls).Select(_ => pexip.Client.GetConferenceAsync(7)).ToList();
        for (var released = 0; released < Calls; released++)
        {
            await ArrivalsAsync(released == 0 ? Limit : released + Limit <= Calls ? 1 : 0);
            Assert.Equal(Math.Min(released + Limit, Calls), pexip.Asked.Count());
            gates[released].SetResult();
        }

        Assert.All(await Task.WhenAll(calls), found => Assert.True(found.IsSuccess));

        async Task ArrivalsAsync(int count)
        {
            for (; count > 0; count--)
            {
                await pexip.Stub.ArrivalAsync();
            }
        }
    }

    [Fact]
    public async Task WaitToRetry_HoldsNoPlace()
    {
        var time = new WatchedTime();
        await using var pexip = await PexipUnderTest.StartAsync(
            new() { ["Pexip:MaxConcurrentRequests"] = "1" },
            time,
            Answer.Status(503, ("Retry-After", "7")),
            Answer.Json(Body),
            Answer.Json(Body));

        var first = pexip.Client.GetConferenceAsync(1);
        await time.WaitBegunAsync(TimeSpan.FromSeconds(7));
        Assert.True((await pexip.Client.GetConferenceAsync(2)).IsSuccess);
        Assert.False(first.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(7));

        Assert.True((await first.WaitAsync(WatchedTime.Patience)).IsSuccess);
    }

    [Fact]
    public async Task Circuit_TooManyFailures_AnswersInTheNodesPlaceUntilItRecovers()
    {
        var time = new WatchedTime();
        await using var pexip = await PexipUnderTest.StartAsync(
            new() { ["Pexip:MaxRetryAttempts"] = "0", ["Pexip:BreakerMinimumThroughput"] = "2" },
            time,
            Answer.Status(500),
            Answer.Drop(),
            Answer.Json(Body));

        await pexip.Client.GetConferenceAsync(1);
        await pexip.Client.GetConferenceAsync(2);
        var broken = await pexip.Client.CreateConferenceAsync(new NewConference("room"));
        Assert.Equal((PexipErrorKind.Unavailable, TimeSpan.FromSeconds(15)), (broken.Error?.Kind, broken.Error?.RetryAfter));
        Assert.Equal(2, pexip.Asked.Count());
        time.Advance(TimeSpan.FromSeconds(15));

        Assert.True((await pexip.Client.GetConferenceAsync(4)).IsSuccess);
        Assert.Equal([3002, 3003], pexip.Logs.Ids);
    }

    [Fact]
    public async Task Logs_OfAFailingCall_NameNeitherQueryNorPassword()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Status(500), Answer.Json(Answer.NoObjects));

        await pexip.Client.FindConferenceAsync("name-of-the-room");

        Assert.Contains("conference.find", pexip.Logs.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("name-of-the-room", pexip.Logs.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-password", pexip.Logs.AllText, StringComparison.Ordinal);
    }

    private static StubAnswer Failing(string failure) => failure switch
    {
        "drop" => Answer.Drop(),
        "drop midway" => Answer.DropMidway(),
        _ => Answer.Status(int.Parse(failure, CultureInfo.InvariantCulture)),
    };
}
