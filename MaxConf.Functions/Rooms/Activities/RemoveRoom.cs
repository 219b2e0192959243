using MaxConf.Functions.Observability;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>
/// Deletes a room's VMR, unless people meet there and nobody insists. Run again after a crash it finds the VMR gone, which is as good.
/// </summary>
internal sealed class RemoveRoom(
    PexipManagementClient pexip,
    MeetingFinder meetings,
    RoomFinder finder,
    RoomRendezvous rendezvous,
    RoomCache cache,
    ILogger<RemoveRoom> logger)
{
    public const string FunctionName = "RemoveRoom";

    [Function(FunctionName)]
    public async Task<RoomTaskAnswer> RunAsync([ActivityTrigger] RoomTask task, CancellationToken cancellationToken)
    {
        var answer = await RemoveAsync(task, cancellationToken);
        cache.Forget(task.Name);
        Tell(task.Name, answer);

        // Whoever waits here asked for the deletion outright; a room found in use is then no answer yet.
        return answer.Outcome == RoomTaskOutcome.InUse ? answer : rendezvous.Report(RoomRendezvous.DeletionOf(task.Name), answer);
    }

    private void Tell(string room, RoomTaskAnswer answer)
    {
        if (answer.Outcome == RoomTaskOutcome.Done)
        {
            Log.RoomDeleted(logger, room);
        }
        else if (answer.Outcome == RoomTaskOutcome.Absent)
        {
            Log.RoomAbsent(logger, room);
        }
        else if (answer.Outcome == RoomTaskOutcome.InUse)
        {
            Log.RoomInUse(logger, room);
        }
        else
        {
            Log.RoomTaskFailed(logger, room, "deleted", answer.Error!.Kind, answer.Error.Message);
        }
    }

    private async Task<RoomTaskAnswer> RemoveAsync(RoomTask task, CancellationToken cancellationToken)
    {
        if (!task.Force)
        {
            var meeting = await meetings.FindAsync(task.Name, cancellationToken);
            if (meeting.Outcome != RoomTaskOutcome.Absent)
            {
                return meeting;
            }
        }

        var found = await finder.FindAsync(task, cancellationToken);
        if (!found.IsSuccess)
        {
            return AbsentOr(found.Error);
        }

        var deleted = await pexip.DeleteConferenceAsync(found.Value.Id, cancellationToken);
        return deleted.IsSuccess ? RoomTaskAnswer.Done : AbsentOr(deleted.Error);
    }

    private static RoomTaskAnswer AbsentOr(PexipError error) =>
        error.Kind == PexipErrorKind.NotFound ? RoomTaskAnswer.Absent : RoomTaskAnswer.Failed(error);
}
