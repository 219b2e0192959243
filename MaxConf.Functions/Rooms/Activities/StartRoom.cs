using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Management.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>
/// Begins a room's orchestration for another orchestration, the room's origin. Not as a sub-orchestration: a room outlives whoever asked
/// for it. Run again after a crash it finds the room it began.
/// </summary>
internal static class StartRoom
{
    public const string FunctionName = "StartRoom";

    [Function(FunctionName)]
    public static async Task<RoomTaskAnswer> RunAsync(
        [ActivityTrigger] Room room, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        await client.EnsureRoomStartedAsync(room, cancellationToken)
            ? RoomTaskAnswer.Done
            : RoomTaskAnswer.Failed(new(PexipErrorKind.AlreadyExists, "There is a room of this name."));
}
