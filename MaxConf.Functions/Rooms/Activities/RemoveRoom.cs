using MaxConf.Functions.Observability;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>
/// Deletes a room's VMR, unless people meet there and nobody insists. Run again after a crash it finds the VMR gone, which is as good.
/// </summary>
internal sealed class RemoveRoom(
    PexipManagementClient pexip, RoomRendezvous rendezvous, RoomCache cache, ILogger<RemoveRoom> logger)
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
            var live = await pexip.FindLiveConferencesAsync(task.Name, cancellationToken);
            if (!live.IsSuccess)
            {
                return RoomTaskAnswer.Failed(live.Error);
            }

            if (live.Value.Count > 0)
            {
                return RoomTaskAnswer.InUse;
            }
        }

        var id = await FindIdAsync(task, cancellationToken);
        if (!id.IsSuccess)
        {
            return AbsentOr(id.Error);
        }

        var deleted = await pexip.DeleteConferenceAsync(id.Value, cancellationToken);
        return deleted.IsSuccess ? RoomTaskAnswer.Done : AbsentOr(deleted.Error);
    }

    /// <summary>
    /// Looked up anew each time: an id alone may be another room's by now, such as after Pexip was restored from a backup. A VMR whose
    /// making was left in doubt has no id here; of that name it is ours only with our tag.
    /// </summary>
    private async Task<PexipResult<int>> FindIdAsync(RoomTask task, CancellationToken cancellationToken)
    {
        var found = await pexip.FindConferenceAsync(task.Name, cancellationToken);
        if (!found.IsSuccess)
        {
            return task.ConferenceId is { } id && found.Error.Kind == PexipErrorKind.NotFound
                ? await FindRenamedAsync(id, task.Tag, cancellationToken)
                : found.Error;
        }

        var isOurs = task.ConferenceId is { } known ? found.Value.Id == known : found.Value.Tag == task.Tag;
        return isOurs ? found.Value.Id : new PexipError(PexipErrorKind.NotFound, "The VMR of this name is not ours.");
    }

    /// <summary>Somebody may have given our VMR another name.</summary>
    private async Task<PexipResult<int>> FindRenamedAsync(int id, string tag, CancellationToken cancellationToken)
    {
        var found = await pexip.GetConferenceAsync(id, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        return found.Value.Tag == tag ? id : new PexipError(PexipErrorKind.NotFound, "The VMR of this id is another room's.");
    }

    private static RoomTaskAnswer AbsentOr(PexipError error) =>
        error.Kind == PexipErrorKind.NotFound ? RoomTaskAnswer.Absent : RoomTaskAnswer.Failed(error);
}
