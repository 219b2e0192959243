using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>breakout_end</c>: a breakout room is no more; for Hosts.</summary>
public sealed record BreakoutEndEvent : ConferenceEvent
{
    /// <summary>Which.</summary>
    public BreakoutRoomId BreakoutUuid { get; init; }

    /// <summary>The UUID this Host had in it.</summary>
    public string? ParticipantUuid { get; init; }
}
