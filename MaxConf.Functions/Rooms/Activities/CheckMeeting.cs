using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>Asks Pexip whether a room's meeting goes on. For the case that its end was never told: event sinks can lose events.</summary>
internal sealed class CheckMeeting(MeetingFinder meetings)
{
    public const string FunctionName = "CheckMeeting";

    [Function(FunctionName)]
    public Task<RoomTaskAnswer> RunAsync([ActivityTrigger] RoomTask task, CancellationToken cancellationToken) =>
        meetings.FindAsync(task.Name, cancellationToken);
}
