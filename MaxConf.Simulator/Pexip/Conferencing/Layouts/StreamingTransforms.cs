namespace MaxConf.Simulator.Pexip.Conferencing.Layouts;

/// <summary>What requests have changed about the picture that streaming participants get. Null is as usual.</summary>
internal sealed record StreamingTransforms
{
    public string? Layout { get; init; }

    /// <summary>A holding screen instead of the conference. Usually false.</summary>
    public bool? WaitingScreenEnabled { get; init; }

    /// <summary>Usually true.</summary>
    public bool? IndicatorsEnabled { get; init; }

    /// <summary>Usually true.</summary>
    public bool? PresentationInMix { get; init; }

    /// <summary>The old name of <see cref="PresentationInMix"/>.</summary>
    public bool? AcPresentationInMix { get; init; }

    /// <summary>These, and on top of them what a newer request changes.</summary>
    public StreamingTransforms With(StreamingTransforms newer) => new()
    {
        Layout = newer.Layout ?? Layout,
        WaitingScreenEnabled = newer.WaitingScreenEnabled ?? WaitingScreenEnabled,
        IndicatorsEnabled = newer.IndicatorsEnabled ?? IndicatorsEnabled,
        PresentationInMix = newer.PresentationInMix ?? newer.AcPresentationInMix ?? PresentationInMix,
    };
}
