using MaxConf.Functions.Observability;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>Looks whether a room's VMR is still there: somebody may have deleted it on Pexip itself, which tells nobody.</summary>
internal sealed class FindRoom(RoomFinder finder, RoomCache cache, ILogger<FindRoom> logger)
{
    public const string FunctionName = "FindRoom";

    [Function(FunctionName)]
    public async Task<RoomTaskAnswer> RunAsync([ActivityTrigger] RoomTask task, CancellationToken cancellationToken)
    {
        var found = await finder.FindAsync(task, cancellationToken);
        if (found.IsSuccess)
        {
            return RoomTaskAnswer.Done;
        }

        if (found.Error.Kind != PexipErrorKind.NotFound)
        {
            return RoomTaskAnswer.Failed(found.Error);
        }

        cache.Forget(task.Name);
        Log.RoomAbsent(logger, task.Name);
        return RoomTaskAnswer.Absent;
    }
}
