namespace Microsoft.DurableTask.Client;

/// <summary>Which instances to purge. Conditions left null hold for all.</summary>
/// <param name="CreatedFrom">Created then or later.</param>
/// <param name="CreatedTo">Created then or earlier.</param>
/// <param name="Statuses">In one of these states.</param>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null)
{
    /// <summary>How long the purge may take; null means as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }
}
