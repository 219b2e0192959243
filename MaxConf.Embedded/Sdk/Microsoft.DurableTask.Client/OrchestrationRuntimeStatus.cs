namespace Microsoft.DurableTask.Client;

/// <summary>State of an orchestration.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>It runs, or waits for something.</summary>
    Running = 0,

    /// <summary>It has ended with an output.</summary>
    Completed = 1,

    /// <summary>Kept for compatibility; no instance has it.</summary>
    ContinuedAsNew = 2,

    /// <summary>It has ended with an error.</summary>
    Failed = 3,

    /// <summary>Kept for compatibility; no instance has it.</summary>
    Canceled = 4,

    /// <summary>It was ended from outside.</summary>
    Terminated = 5,

    /// <summary>It has not started yet.</summary>
    Pending = 6,

    /// <summary>It was put to rest from outside and can be resumed.</summary>
    Suspended = 7,
}
