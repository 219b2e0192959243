using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>presentation_start</c>: somebody begins to present.</summary>
public sealed record PresentationStartEvent : ConferenceEvent
{
    /// <summary>Who. Personal.</summary>
    public string? PresenterName { get; init; }

    /// <summary>The presenter's URI. Personal.</summary>
    public string? PresenterUri { get; init; }

    /// <summary>What the presentation is made of.</summary>
    public PresentationSource? Source { get; init; }
}
