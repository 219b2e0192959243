using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>breakout_refer</c>: this client should move its media to a breakout room, or back.</summary>
public sealed record BreakoutReferEvent : ConferenceEvent
{
    /// <summary>Where to.</summary>
    public BreakoutRoomId BreakoutUuid { get; init; }

    /// <summary>The breakout room's name.</summary>
    public string? BreakoutName { get; init; }
}
