using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Control;

/// <summary>How one kind of media fares.</summary>
public sealed record StreamStatistics
{
    /// <summary>Received, kbit/s.</summary>
    public double? RxBitrate { get; init; }

    /// <summary>The codec received.</summary>
    public string? RxCodec { get; init; }

    /// <summary>Frames received a second.</summary>
    public double? RxFps { get; init; }

    /// <summary>The jitter of what is received, ms.</summary>
    public double? RxJitter { get; init; }

    /// <summary>Packets lost on the way here.</summary>
    public double? RxPacketsLost { get; init; }

    /// <summary>Packets received.</summary>
    public double? RxPacketsReceived { get; init; }

    /// <summary>The resolution received, such as <c>1280x720</c>.</summary>
    public string? RxResolution { get; init; }

    /// <summary>Sent, kbit/s.</summary>
    public double? TxBitrate { get; init; }

    /// <summary>The codec sent.</summary>
    public string? TxCodec { get; init; }

    /// <summary>Packets sent.</summary>
    public double? TxPacketsSent { get; init; }

    /// <summary>The jitter the other side reports, ms.</summary>
    public double? TxRbJitter { get; init; }

    /// <summary>The packets lost that the other side reports.</summary>
    [JsonPropertyName("tx_rb_packetslost")]
    public double? TxRbPacketslost { get; init; }

    /// <summary>The resolution sent.</summary>
    public string? TxResolution { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}
