using Microsoft.DurableTask;

namespace MaxConf.Embedded.Engine;

/// <summary>How exceptions are recorded in histories.</summary>
internal static class Failures
{
    /// <summary>Deeper causes are left out: JSON has a bound on depth, and nobody reads that far.</summary>
    private const int MaxDepth = 16;

    /// <summary>
    /// Records an exception. That of a failed task is recorded with the failure it carries, so that a parent sees what happened to its
    /// child's tasks, as in Durable Functions.
    /// </summary>
    public static TaskFailureDetails Of(Exception exception)
    {
        var failure = TaskFailureDetails.FromException(exception);
        return Bounded(exception is TaskFailedException task ? failure with { InnerFailure = task.FailureDetails } : failure, MaxDepth);
    }

    private static TaskFailureDetails Bounded(TaskFailureDetails failure, int depth) => failure with
    {
        InnerFailure = depth > 1 && failure.InnerFailure is { } inner ? Bounded(inner, depth - 1) : null,
    };
}
