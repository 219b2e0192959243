namespace Microsoft.DurableTask;

/// <summary>What a retry handler decides by.</summary>
/// <param name="OrchestrationContext">The orchestration that called the task.</param>
/// <param name="LastAttemptNumber">Tries so far, from 1.</param>
/// <param name="LastFailure">How the last try failed.</param>
/// <param name="TotalRetryTime">Time since the first try started.</param>
/// <param name="CancellationToken">Cancelled when retrying should end.</param>
public record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);
