namespace MaxConf.Pexip.EventSink;

/// <summary>One direction of a media stream.</summary>
public sealed record MediaDirection
{
    /// <summary>The codec's name.</summary>
    public string? Codec { get; init; }

    /// <summary>The rate, in kbit/s.</summary>
    public int? Bitrate { get; init; }

    /// <summary>The picture size, such as <c>1280x720</c>; empty for audio, and at times the text <c>None</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary>Packets sent or received.</summary>
    public long? Packets { get; init; }

    /// <summary>Packets lost.</summary>
    public long? PacketsLost { get; init; }

    /// <summary>Packets lost, in percent.</summary>
    public double? PacketLossPercent { get; init; }
}
