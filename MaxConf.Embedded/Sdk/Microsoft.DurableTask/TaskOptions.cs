namespace Microsoft.DurableTask;

/// <summary>How an activity or sub-orchestration is called.</summary>
public record TaskOptions
{
    /// <summary>Makes options with a retry rule.</summary>
    /// <param name="retry">What to do on failure; null fails at once.</param>
    public TaskOptions(TaskRetryOptions? retry)
        : this(retry, tags: null)
    {
    }

    /// <summary>Makes options.</summary>
    /// <param name="retry">What to do on failure; null fails at once.</param>
    /// <param name="tags">Tags of the task; null means none.</param>
    public TaskOptions(TaskRetryOptions? retry = null, IDictionary<string, string>? tags = null)
    {
        Retry = retry;
        Tags = tags;
    }

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    public TaskOptions(TaskOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Retry = options.Retry;
        Tags = options.Tags;
        Version = options.Version;
    }

    /// <summary>What to do on failure; null fails at once.</summary>
    public TaskRetryOptions? Retry { get; init; }

    /// <summary>Tags of the task; null means none.</summary>
    public IDictionary<string, string>? Tags { get; init; }

    /// <summary>Version to call; null leaves it to the host.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>Options that retry by a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The options.</returns>
    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(policy);

    /// <summary>Options that ask a handler whether to retry.</summary>
    /// <param name="handler">Asked after each failure; it runs as orchestrator code.</param>
    /// <returns>The options.</returns>
    public static TaskOptions FromRetryHandler(AsyncRetryHandler handler) => new(handler);

    /// <summary>Options that ask a handler whether to retry.</summary>
    /// <param name="handler">Asked after each failure; it runs as orchestrator code.</param>
    /// <returns>The options.</returns>
    public static TaskOptions FromRetryHandler(RetryHandler handler) => new(handler);

    /// <summary>These options for a sub-orchestration with an instance id of the caller's choice.</summary>
    /// <param name="instanceId">Instance id of the sub-orchestration.</param>
    /// <returns>The options.</returns>
    public SubOrchestrationOptions WithInstanceId(string instanceId) => new(this, instanceId);
}
