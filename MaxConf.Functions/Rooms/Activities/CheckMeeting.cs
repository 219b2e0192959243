using MaxConf.Pexip.Management;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>Asks Pexip whether a room's meeting goes on. For the case that its end was never told: event sinks can lose events.</summary>
internal sealed class CheckMeeting(PexipManagementClient pexip)
{
    public const string FunctionName = "CheckMeeting";

    [Function(FunctionName)]
    public async Task<RoomTaskAnswer> RunAsync([ActivityTrigger] RoomTask task, CancellationToken cancellationToken)
    {
        var live = await pexip.FindLiveConferencesAsync(task.Name, cancellationToken);
        if (!live.IsSuccess)
        {
            return RoomTaskAnswer.Failed(live.Error);
        }

        return live.Value.Count > 0 ? RoomTaskAnswer.InUse : RoomTaskAnswer.Absent;
    }
}
