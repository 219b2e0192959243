using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Results;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms;

/// <summary>Asks a room's orchestration for the room's deletion and waits for it.</summary>
internal sealed class RoomRemover(
    RoomProgress progress, PexipManagementClient pexip, IOptions<RoomsOptions> options, TimeProvider time)
{
    /// <summary>Deletes a room.</summary>
    /// <returns>Done; absent where there is no such room; or failed, and then the orchestration goes on trying.</returns>
    public async Task<RoomTaskAnswer> RemoveAsync(DurableTaskClient client, string name, CancellationToken cancellationToken)
    {
        var isUnderWay = await client.IsRoomUnderWayAsync(name, cancellationToken);
        if (!isUnderWay && await AdoptAsync(client, name, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var arrival = await progress.FollowAsync(
            client, name, RoomState.Deleting, () => client.RequestRoomDeletionAsync(name, cancellationToken), cancellationToken);
        return arrival?.Answer ?? RoomTaskAnswer.Failed(new(PexipErrorKind.TimedOut, "The room was not deleted in time."));
    }

    /// <summary>A VMR that nobody owns gets an owner first: only a room's orchestration deletes.</summary>
    /// <returns>Why that could not be; null when the room has its owner.</returns>
    private async Task<RoomTaskAnswer?> AdoptAsync(DurableTaskClient client, string name, CancellationToken cancellationToken)
    {
        var found = await pexip.FindConferenceAsync(name, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error.Kind == PexipErrorKind.NotFound ? RoomTaskAnswer.Absent : RoomTaskAnswer.Failed(found.Error);
        }

        var now = time.GetUtcNow();
        var room = options.Value.NewRoom(name, found.Value.Tag ?? "", now).Provisioned(found.Value.Id, now);
        await StartAsync(client, room, cancellationToken);
        return null;
    }

    /// <summary>Gives a VMR its owner; another request may have been quicker, and then it has one.</summary>
    private static async Task StartAsync(DurableTaskClient client, Room room, CancellationToken cancellationToken)
    {
        try
        {
            await client.StartRoomAsync(room, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The hosts throw exceptions of different types, so the instance itself is asked.
            if (!await client.IsRoomUnderWayAsync(room.Name, cancellationToken))
            {
                throw;
            }
        }
    }
}
