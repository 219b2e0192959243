namespace MaxConf.Pexip.EventSink;

/// <summary>The quality a participant perceives changed. Tied to its leg by <see cref="Uuid"/> alone.</summary>
public sealed record MediaStreamWindowData : PexipEventData
{
    /// <summary>The call leg's id.</summary>
    public string? Uuid { get; init; }

    /// <summary>The quality before, from <c>1_good</c> to <c>4_terrible</c>; <c>0_unknown</c>.</summary>
    public string? CallQualityWas { get; init; }

    /// <summary>The quality now, as <see cref="CallQualityWas"/>.</summary>
    public string? CallQualityNow { get; init; }

    /// <summary>Packets sent and lost of late, by stream.</summary>
    public IReadOnlyList<PacketLossSample> PacketLossHistory { get; init; } = [];

    /// <summary>Quality of late.</summary>
    public IReadOnlyList<QualitySample> RecentQuality { get; init; } = [];
}
