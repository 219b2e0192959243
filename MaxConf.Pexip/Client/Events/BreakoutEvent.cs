using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>breakout_event</c>: something happened in a breakout room; for Hosts.</summary>
/// <param name="BreakoutUuid">Where.</param>
/// <param name="Event">What.</param>
public sealed record BreakoutEvent(BreakoutRoomId BreakoutUuid, ConferenceEvent Event) : ConferenceEvent;
