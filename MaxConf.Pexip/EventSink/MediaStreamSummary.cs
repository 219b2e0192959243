namespace MaxConf.Pexip.EventSink;

/// <summary>One media stream over its whole life.</summary>
public sealed record MediaStreamSummary
{
    /// <summary>The stream's id within the call leg, such as <c>0</c> or <c>1.2</c>.</summary>
    public string? StreamId { get; init; }

    /// <summary><c>audio</c>, <c>video</c> or <c>presentation</c>.</summary>
    public string? StreamType { get; init; }

    /// <summary>The node that carried it.</summary>
    public string? Node { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>What the node received from the participant.</summary>
    public required MediaDirection Received { get; init; }

    /// <summary>What the node sent to the participant.</summary>
    public required MediaDirection Sent { get; init; }
}
