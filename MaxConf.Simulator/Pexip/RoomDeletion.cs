namespace MaxConf.Simulator.Pexip;

/// <summary>One deletion of a room over the API.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="People">How many people were in the room, those with a lost connection included; automatic participants are none.</param>
/// <param name="EmptySince">When the latest meeting there had ended; null if nobody ever met there, or if somebody still did.</param>
internal sealed record RoomDeletion(DateTimeOffset Time, int People, DateTimeOffset? EmptySince);
