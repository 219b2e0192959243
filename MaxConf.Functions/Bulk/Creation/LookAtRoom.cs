using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>Finds what came of a room's making for an orchestration that has heard nothing: what the room would have told it.</summary>
internal static class LookAtRoom
{
    public const string FunctionName = "LookAtRoom";

    [Function(FunctionName)]
    public static async Task<RoomSettled?> RunAsync(
        [ActivityTrigger] string room, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var status = await client.GetRoomStatusAsync(room, cancellationToken);
        if (status is { State: > RoomState.Creating })
        {
            var error = status.State is RoomState.Deleting or RoomState.Deleted ? status.LastError : null;
            return new(room, status.State) { Error = error is null ? null : new RoomTaskError(error.Kind, error.Message) };
        }

        return await client.IsRoomUnderWayAsync(room, cancellationToken) ? null : new(room, RoomState.Creating)
        {
            Error = new(PexipErrorKind.Unexpected, "The room's orchestration was ended from outside."),
        };
    }
}
