namespace Microsoft.DurableTask;

/// <summary>How a sub-orchestration is called.</summary>
public record SubOrchestrationOptions : TaskOptions
{
    /// <summary>Makes options.</summary>
    /// <param name="retry">What to do on failure; null fails at once.</param>
    /// <param name="instanceId">Instance id; null lets the host make one.</param>
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null)
        : base(retry)
        => InstanceId = instanceId;

    /// <summary>Makes options out of others.</summary>
    /// <param name="options">The options to take over.</param>
    /// <param name="instanceId">Instance id; null keeps the one <paramref name="options"/> may have.</param>
    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null)
        : base(options)
        => InstanceId = instanceId ?? (options as SubOrchestrationOptions)?.InstanceId;

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    public SubOrchestrationOptions(SubOrchestrationOptions options)
        : base(options)
        => InstanceId = options.InstanceId;

    /// <summary>Instance id of the sub-orchestration; null lets the host make one.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Version to call; null leaves it to the host.</summary>
    public new TaskVersion? Version
    {
        get => base.Version;
        init => base.Version = value;
    }
}
