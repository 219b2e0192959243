using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>
/// Asks a room's orchestration for the room's deletion, for another orchestration; a VMR without one is adopted first. Run again after a
/// crash it asks again, which changes nothing.
/// </summary>
internal sealed class RequestDeletion(RoomAdoption adoption)
{
    public const string FunctionName = "RequestDeletion";

    /// <returns>Done if the room will tell what comes of it; absent if there is no such room; or why it cannot be asked.</returns>
    [Function(FunctionName)]
    public async Task<RoomTaskAnswer> RunAsync(
        [ActivityTrigger] DeletionRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var owned = await adoption.EnsureOwnedAsync(client, request.Room, cancellationToken);
        if (!owned.IsSuccess)
        {
            return owned.Error.Kind == PexipErrorKind.NotFound ? RoomTaskAnswer.Absent : RoomTaskAnswer.Failed(owned.Error);
        }

        await client.RequestRoomDeletionAsync(request.Room, new RoomDeletion(request.Watcher), cancellationToken);
        return RoomTaskAnswer.Done;
    }
}
