using Microsoft.DurableTask;

namespace MaxConf.Embedded.Engine.Orchestrations;

internal sealed partial class OrchestrationContext
{
    /// <summary>What "no bound" comes to for an interval that grows.</summary>
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(365);

    /// <summary>Calls until it succeeds or the policy gives up; waits on durable timers in between.</summary>
    private async Task<string?> RetryAsync(TaskRetryOptions? retry, Func<Task<string?>> call)
    {
        var first = Now;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failed) when (retry is not null)
            {
                var delay = retry.Policy is { } policy
                    ? DelayBeforeNext(policy, attempt, failed, Now - first)
                    : await AskHandlerAsync(retry.Handler!, attempt, failed, Now - first);
                if (delay is not { } wait)
                {
                    throw;
                }

                if (wait > TimeSpan.Zero)
                {
                    await CreateTimer(wait, CancellationToken.None);
                }
            }
        }
    }

    private static TimeSpan? DelayBeforeNext(RetryPolicy policy, int attempt, TaskFailedException failed, TimeSpan elapsed)
    {
        if (attempt >= policy.MaxNumberOfAttempts || elapsed >= Bounded(policy.RetryTimeout) || !Handles(policy, failed))
        {
            return null;
        }

        var grown = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        var longest = Bounded(policy.MaxRetryInterval) ?? LongestInterval;
        return TimeSpan.FromMilliseconds(Math.Min(grown, longest.TotalMilliseconds));
    }

    /// <summary>A policy that throws has no say: what failed stays failed.</summary>
    private static bool Handles(RetryPolicy policy, TaskFailedException failed)
    {
        try
        {
            return policy.Handle(failed);
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>The SDK's policies say "no bound" with an infinite time span.</summary>
    private static TimeSpan? Bounded(TimeSpan limit) => limit == Timeout.InfiniteTimeSpan ? null : limit;

    private async Task<TimeSpan?> AskHandlerAsync(AsyncRetryHandler handler, int attempt, TaskFailedException failed, TimeSpan elapsed)
    {
        var again = await handler(new RetryContext(this, attempt, failed.FailureDetails, elapsed, CancellationToken.None));
        return again ? TimeSpan.Zero : null;
    }
}
