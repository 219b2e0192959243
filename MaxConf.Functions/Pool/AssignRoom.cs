using System.Text.Json.Nodes;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Pool;

/// <summary>
/// Gives a room of the pool its session's tag on Pexip, the one call that handing it out costs, and hands it to the request that waits. Run
/// again it does the same again, which changes nothing.
/// </summary>
internal sealed class AssignRoom(
    PexipManagementClient pexip, RoomEnvelope envelope, RoomRendezvous rendezvous, RoomCache cache, ILogger<AssignRoom> logger)
{
    public const string FunctionName = "AssignRoom";

    [Function(FunctionName)]
    public async Task<RoomTaskAnswer> RunAsync([ActivityTrigger] RoomTask task, CancellationToken cancellationToken)
    {
        if (envelope.Open(task.Sealed) is not { } conference)
        {
            Log.PooledRoomUnreadable(logger, task.Name);
            return RoomTaskAnswer.Absent;
        }

        var tagged = await pexip.UpdateConferenceAsync(task.ConferenceId!.Value, new JsonObject { ["tag"] = task.Tag }, cancellationToken);
        cache.Forget(task.Name);
        if (tagged.IsSuccess)
        {
            return rendezvous.Report(task.Origin!, RoomTaskAnswer.Done, conference with { Tag = task.Tag });
        }

        if (tagged.Error.Kind == PexipErrorKind.NotFound)
        {
            Log.PooledRoomVanished(logger, task.Name);
            return RoomTaskAnswer.Absent;
        }

        Log.RoomTaskFailed(logger, task.Name, "handed out", tagged.Error.Kind, tagged.Error.Message);
        return rendezvous.Report(task.Origin!, RoomTaskAnswer.Failed(tagged.Error));
    }
}
