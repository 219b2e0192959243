using System.ComponentModel;

namespace Microsoft.DurableTask;

/// <summary>Retries a failed task a number of times, each wait longer than the one before.</summary>
public class RetryPolicy
{
    /// <summary>Makes a policy.</summary>
    /// <param name="maxNumberOfAttempts">Tries in all, the first included; at least 1.</param>
    /// <param name="firstRetryInterval">Wait before the second try; more than zero.</param>
    /// <param name="backoffCoefficient">Each wait is the one before times this; at least 1.</param>
    /// <param name="maxRetryInterval">
    /// Longest wait; at least <paramref name="firstRetryInterval"/>, or infinite. One hour when null.
    /// </param>
    /// <param name="retryTimeout">
    /// No try starts later than this after the first; at least <paramref name="firstRetryInterval"/>. Infinite when null.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of the bounds given.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxNumberOfAttempts);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1.0);
        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = NotBelowFirst(maxRetryInterval, nameof(maxRetryInterval)) ?? TimeSpan.FromHours(1);
        RetryTimeout = NotBelowFirst(retryTimeout, nameof(retryTimeout)) ?? Timeout.InfiniteTimeSpan;
    }

    /// <summary>Tries in all, the first included.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>Wait before the second try.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>Each wait is the one before times this.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>Longest wait; <see cref="Timeout.InfiniteTimeSpan"/> for no bound.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>No try starts later than this after the first; <see cref="Timeout.InfiniteTimeSpan"/> for no bound.</summary>
    public TimeSpan RetryTimeout { get; }

    /// <summary>Whether a failure is worth another try; true for all unless <see cref="HandleFailure"/> says otherwise.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Func<Exception, bool> Handle { get; private init; } = static _ => true;

    /// <summary>Decides which failures are worth another try; all of them by default. It runs as orchestrator code.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => Handle = exception => value(FailureOf(exception));
    }

    private static TaskFailureDetails FailureOf(Exception exception)
        => exception is TaskFailedException failed ? failed.FailureDetails : TaskFailureDetails.FromException(exception);

    private TimeSpan? NotBelowFirst(TimeSpan? value, string name)
        => value < FirstRetryInterval && value != Timeout.InfiniteTimeSpan
            ? throw new ArgumentOutOfRangeException(name, value, $"Must be infinite or at least the first wait, {FirstRetryInterval}.")
            : value;
}
