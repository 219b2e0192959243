using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>What <c>breakouts</c> answers.</summary>
internal sealed record BreakoutCreated(BreakoutRoomId BreakoutUuid);
