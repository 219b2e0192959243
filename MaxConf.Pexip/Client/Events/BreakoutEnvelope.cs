using System.Text.Json;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary>The data of <c>breakout_event</c>: an event within the event.</summary>
internal sealed record BreakoutEnvelope(BreakoutRoomId BreakoutUuid, string? Event, JsonElement Data);
