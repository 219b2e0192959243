using MaxConf.Functions.Rooms.Live;
using MaxConf.Pexip.Management;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>Finds out from Pexip whether people meet in a room. A meeting with nobody in it but MaxConf's own participant is none.</summary>
internal sealed class MeetingFinder(PexipManagementClient pexip)
{
    /// <summary>In use where a meeting goes on, absent where none does; or Pexip's failure.</summary>
    public async Task<RoomTaskAnswer> FindAsync(string roomName, CancellationToken cancellationToken)
    {
        var live = await pexip.FindLiveConferencesAsync(roomName, cancellationToken);
        if (!live.IsSuccess)
        {
            return RoomTaskAnswer.Failed(live.Error);
        }

        if (live.Value.Count == 0)
        {
            return RoomTaskAnswer.Absent;
        }

        var legs = await pexip.FindLiveParticipantsAsync(roomName, cancellationToken);
        return legs switch
        {
            { IsSuccess: false } => RoomTaskAnswer.Failed(legs.Error),
            { Value.Count: > 0 } when legs.Value.All(leg => leg.IsOwn()) => RoomTaskAnswer.Absent,
            _ => RoomTaskAnswer.InUse,
        };
    }
}
