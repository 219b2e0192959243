using System.Collections.Immutable;

namespace Microsoft.DurableTask;

/// <summary>How a new orchestration is started.</summary>
public record StartOrchestrationOptions
{
    /// <summary>Makes options.</summary>
    /// <param name="InstanceId">Instance id; null lets the host make one.</param>
    /// <param name="StartAt">When to start; null or a time gone by means now.</param>
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Tags = options.Tags;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    /// <summary>Instance id; null lets the host make one.</summary>
    public string? InstanceId { get; init; }

    /// <summary>When to start; null or a time gone by means now.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Tags of the instance; none by default.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Version of the orchestrator; null leaves it to the host.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>
    /// Names of the states in which an instance that has the id already keeps it and the start fails; in any other state
    /// the instance is replaced. Null leaves it to the host.
    /// </summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
