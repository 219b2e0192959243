using Microsoft.DurableTask;

namespace MaxConf.Tests.Embedded.Api;

public class RetryPolicyTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Constructor_LeftOut_HasDefaults()
    {
        var policy = new RetryPolicy(3, Second);

        Assert.Equal(1, policy.BackoffCoefficient);
        Assert.Equal(TimeSpan.FromHours(1), policy.MaxRetryInterval);
        Assert.Equal(Timeout.InfiniteTimeSpan, policy.RetryTimeout);
        Assert.True(policy.Handle(new InvalidOperationException()));
    }

    [Theory]
    [InlineData(0, 1, 1, null, null, "maxNumberOfAttempts")]
    [InlineData(1, 0, 1, null, null, "firstRetryInterval")]
    [InlineData(1, -1, 1, null, null, "firstRetryInterval")]
    [InlineData(1, 1, 0.9, null, null, "backoffCoefficient")]
    [InlineData(1, 2, 1, 1, null, "maxRetryInterval")]
    [InlineData(1, 2, 1, null, 1, "retryTimeout")]
    public void Constructor_OutOfBounds_NamesTheParameter(int attempts, int first, double backoff, int? longest, int? timeout, string name)
        => Assert.Throws<ArgumentOutOfRangeException>(name, () => Create(attempts, first, backoff, longest, timeout));

    [Fact]
    public void Constructor_Infinite_IsAllowed()
    {
        var policy = new RetryPolicy(1, Second, 1, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        Assert.Equal(Timeout.InfiniteTimeSpan, policy.MaxRetryInterval);
    }

    [Fact]
    public void HandleFailure_Set_DecidesByTheRecordedFailure()
    {
        var policy = new RetryPolicy(3, Second) { HandleFailure = failure => failure.IsCausedBy<TimeoutException>() };

        Assert.True(policy.Handle(new TaskFailedException("call", 1, new TimeoutException())));
        Assert.False(policy.Handle(new TaskFailedException("call", 1, new InvalidOperationException())));
    }

    private static RetryPolicy Create(int attempts, int first, double backoff, int? longest, int? timeout)
        => new(attempts, first * Second, backoff, longest * Second, timeout * Second);
}
