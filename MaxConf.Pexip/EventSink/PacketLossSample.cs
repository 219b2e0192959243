namespace MaxConf.Pexip.EventSink;

/// <summary>Packets of one stream over a span of time.</summary>
public sealed record PacketLossSample
{
    /// <summary>The stream's id within the call leg, such as <c>0</c> or <c>1.2</c>.</summary>
    public string? StreamId { get; init; }

    /// <summary><c>audio</c>, <c>video</c> or <c>presentation</c>.</summary>
    public string? StreamType { get; init; }

    /// <summary>When it was measured.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The span measured.</summary>
    public TimeSpan? Span { get; init; }

    /// <summary>Packets sent to the participant.</summary>
    public long? SentPackets { get; init; }

    /// <summary>Packets sent to the participant that were lost.</summary>
    public long? SentPacketsLost { get; init; }

    /// <summary>Packets received from the participant.</summary>
    public long? ReceivedPackets { get; init; }

    /// <summary>Packets from the participant that were lost.</summary>
    public long? ReceivedPacketsLost { get; init; }
}
