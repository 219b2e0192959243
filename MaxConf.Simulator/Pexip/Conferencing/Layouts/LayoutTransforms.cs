namespace MaxConf.Simulator.Pexip.Conferencing.Layouts;

/// <summary>What requests have changed about a conference's picture. Null is as configured.</summary>
internal sealed record LayoutTransforms
{
    /// <summary>Nothing is changed; as a request, it takes all changes back.</summary>
    public static readonly LayoutTransforms None = new();

    /// <summary>The Hosts' layout under another name; a conference that is no Virtual Auditorium has no other.</summary>
    public string? Layout { get; init; }

    public string? HostLayout { get; init; }

    /// <summary>For Virtual Auditoriums only.</summary>
    public string? GuestLayout { get; init; }

    public bool? EnableExtendedAc { get; init; }

    public bool? StreamingIndicator { get; init; }

    public bool? RecordingIndicator { get; init; }

    public bool? TranscribingIndicator { get; init; }

    public bool? LiveCaptionsIndicator { get; init; }

    public bool? AiEnabledIndicator { get; init; }

    public bool? PlusNPipEnabled { get; init; }

    public bool? EnableActiveSpeakerIndication { get; init; }

    public bool? EnableOverlayText { get; init; }

    public StreamingTransforms? Streaming { get; init; }

    /// <summary>What stands over each place, in the stage's order.</summary>
    public IReadOnlyList<string>? FreeFormOverlayText { get; init; }

    /// <summary>These, and on top of them what a newer request changes.</summary>
    public LayoutTransforms With(LayoutTransforms newer) => new()
    {
        HostLayout = newer.HostLayout ?? newer.Layout ?? HostLayout,
        GuestLayout = newer.GuestLayout ?? GuestLayout,
        EnableExtendedAc = newer.EnableExtendedAc ?? EnableExtendedAc,
        StreamingIndicator = newer.StreamingIndicator ?? StreamingIndicator,
        RecordingIndicator = newer.RecordingIndicator ?? RecordingIndicator,
        TranscribingIndicator = newer.TranscribingIndicator ?? TranscribingIndicator,
        LiveCaptionsIndicator = newer.LiveCaptionsIndicator ?? LiveCaptionsIndicator,
        AiEnabledIndicator = newer.AiEnabledIndicator ?? AiEnabledIndicator,
        PlusNPipEnabled = newer.PlusNPipEnabled ?? PlusNPipEnabled,
        EnableActiveSpeakerIndication = newer.EnableActiveSpeakerIndication ?? EnableActiveSpeakerIndication,
        EnableOverlayText = newer.EnableOverlayText ?? EnableOverlayText,
        Streaming = newer.Streaming is { } streaming ? (Streaming ?? new()).With(streaming) : Streaming,
        FreeFormOverlayText = newer.FreeFormOverlayText ?? FreeFormOverlayText,
    };
}
