using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>layout</c>: the stage layout changed.</summary>
public sealed record LayoutEvent : ConferenceEvent
{
    /// <summary>The layout this participant sees.</summary>
    public Layout? View { get; init; }

    /// <summary>The UUIDs of those seen, from the main speaker's place on. Empty for a participant without media.</summary>
    public IReadOnlyList<string>? Participants { get; init; }

    /// <summary>What was asked for.</summary>
    public RequestedLayout? RequestedLayout { get; init; }

    /// <summary>Whether names are shown over the pictures.</summary>
    public bool? OverlayTextEnabled { get; init; }
}
