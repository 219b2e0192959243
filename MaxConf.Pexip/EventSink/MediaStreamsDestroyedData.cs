namespace MaxConf.Pexip.EventSink;

/// <summary>A call leg's media statistics at its end, shortly before its <c>participant_disconnected</c>.</summary>
public sealed record MediaStreamsDestroyedData : PexipEventData
{
    /// <summary>The id of a leg of the call, related to the one that disconnects but not always the same.</summary>
    public string? Uuid { get; init; }

    /// <summary>The streams the leg had.</summary>
    public IReadOnlyList<MediaStreamSummary> MediaStreams { get; init; } = [];
}
