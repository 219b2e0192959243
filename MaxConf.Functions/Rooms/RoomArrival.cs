using MaxConf.Functions.Rooms.Activities;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms;

/// <summary>What an activity tells the request that waits for it.</summary>
/// <param name="Answer">How it went.</param>
/// <param name="Conference">The VMR, PINs and all, from the activity that makes it; in memory only.</param>
internal sealed record RoomArrival(RoomTaskAnswer Answer, Conference? Conference);
