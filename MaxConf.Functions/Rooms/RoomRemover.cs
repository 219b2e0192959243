using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms;

/// <summary>Asks a room's orchestration for the room's deletion and waits for it.</summary>
internal sealed class RoomRemover(RoomProgress progress, RoomAdoption adoption)
{
    /// <summary>Deletes a room.</summary>
    /// <returns>Done; absent where there is no such room; or failed, and then the orchestration goes on trying.</returns>
    public async Task<RoomTaskAnswer> RemoveAsync(DurableTaskClient client, string name, CancellationToken cancellationToken)
    {
        var owned = await adoption.EnsureOwnedAsync(client, name, cancellationToken);
        if (!owned.IsSuccess)
        {
            return owned.Error.Kind == PexipErrorKind.NotFound ? RoomTaskAnswer.Absent : RoomTaskAnswer.Failed(owned.Error);
        }

        var arrival = await progress.FollowAsync(
            RoomRendezvous.DeletionOf(name),
            () => client.RequestRoomDeletionAsync(name, cancellationToken),
            (begun, token) => LookAsync(client, name, begun, token),
            cancellationToken);
        return arrival?.Answer ?? RoomTaskAnswer.Failed(new(PexipErrorKind.TimedOut, "The room was not deleted in time."));
    }

    /// <summary>What the room's status tells of its deletion; an error from before this request is not of this request.</summary>
    private static async Task<RoomArrival?> LookAsync(
        DurableTaskClient client, string name, DateTimeOffset begun, CancellationToken cancellationToken) =>
        await client.GetRoomStatusAsync(name, cancellationToken) switch
        {
            { State: RoomState.Deleted } => new(RoomTaskAnswer.Done, null),
            { FailedAttempts: > 0, LastError: { } error } when error.At >= begun =>
                new(RoomTaskAnswer.Failed(new(error.Kind, error.Message)), null),
            _ => null,
        };
}
