namespace Microsoft.DurableTask.Client;

/// <summary>Makes start options.</summary>
public static class StartOrchestrationOptionsExtensions
{
    /// <summary>The states that make sense for <see cref="WithDedupeStatuses"/>.</summary>
    public static readonly IReadOnlyList<OrchestrationRuntimeStatus> ValidDedupeStatuses =
    [
        OrchestrationRuntimeStatus.Completed,
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
        OrchestrationRuntimeStatus.Canceled,
        OrchestrationRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Running,
        OrchestrationRuntimeStatus.Suspended,
    ];

    /// <summary>Options with which an instance of the same id, in one of these states, is kept and the start fails.</summary>
    /// <param name="options">The options to start from.</param>
    /// <param name="dedupeStatuses">The states.</param>
    /// <returns>New options.</returns>
    public static StartOrchestrationOptions WithDedupeStatuses(
        this StartOrchestrationOptions options, params OrchestrationRuntimeStatus[] dedupeStatuses)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { DedupeStatuses = Array.ConvertAll(dedupeStatuses, status => status.ToString()) };
    }
}
