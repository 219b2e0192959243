namespace Microsoft.DurableTask;

/// <summary>Thrown into an orchestrator when an activity or sub-orchestration it awaits has failed.</summary>
public sealed class TaskFailedException : Exception
{
    /// <summary>Makes the exception from the one that caused it.</summary>
    /// <param name="taskName">Name of the task.</param>
    /// <param name="taskId">Number of the task in its orchestration.</param>
    /// <param name="innerException">The cause.</param>
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base(Describe(taskName, taskId, innerException?.Message), innerException)
    {
        ArgumentNullException.ThrowIfNull(innerException);
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = TaskFailureDetails.FromException(innerException);
    }

    /// <summary>Makes the exception from a recorded failure.</summary>
    /// <param name="taskName">Name of the task.</param>
    /// <param name="taskId">Number of the task in its orchestration.</param>
    /// <param name="failureDetails">The failure.</param>
    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base(Describe(taskName, taskId, failureDetails?.ErrorMessage))
    {
        ArgumentNullException.ThrowIfNull(failureDetails);
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails;
    }

    /// <summary>Name of the task.</summary>
    public string TaskName { get; }

    /// <summary>Number of the task in its orchestration.</summary>
    public int TaskId { get; }

    /// <summary>How the task failed.</summary>
    public TaskFailureDetails FailureDetails { get; }

    private static string Describe(string taskName, int taskId, string? message)
        => $"Task '{taskName}' (#{taskId}) failed with an unhandled exception{(message is null ? "." : $": {message}")}";
}
