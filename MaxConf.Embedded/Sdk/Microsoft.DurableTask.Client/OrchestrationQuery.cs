namespace Microsoft.DurableTask.Client;

/// <summary>Which instances to list. Conditions left null hold for all.</summary>
/// <param name="CreatedFrom">Created then or later.</param>
/// <param name="CreatedTo">Created then or earlier.</param>
/// <param name="Statuses">In one of these states.</param>
/// <param name="TaskHubNames">In one of these task hubs. The embedded host has one and takes no notice.</param>
/// <param name="InstanceIdPrefix">Whose id begins with this.</param>
/// <param name="PageSize">Most instances on a page.</param>
/// <param name="FetchInputsAndOutputs">Whether to fetch inputs, outputs and custom status too.</param>
/// <param name="ContinuationToken">Where to start, from an earlier page; null for the beginning.</param>
public record OrchestrationQuery(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null,
    IEnumerable<string>? TaskHubNames = null,
    string? InstanceIdPrefix = null,
    int PageSize = OrchestrationQuery.DefaultPageSize,
    bool FetchInputsAndOutputs = false,
    string? ContinuationToken = null)
{
    /// <summary>Most instances on a page unless asked otherwise.</summary>
    public const int DefaultPageSize = 100;
}
