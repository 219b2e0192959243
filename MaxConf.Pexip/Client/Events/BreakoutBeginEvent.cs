using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>breakout_begin</c>: there is a new breakout room; for Hosts.</summary>
public sealed record BreakoutBeginEvent : ConferenceEvent
{
    /// <summary>Which.</summary>
    public BreakoutRoomId BreakoutUuid { get; init; }

    /// <summary>The UUID this Host has in it, as a participant for control.</summary>
    public string? ParticipantUuid { get; init; }
}
