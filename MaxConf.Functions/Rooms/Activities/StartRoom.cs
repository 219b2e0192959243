using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>
/// Begins a room's orchestration for another orchestration, the room's origin. Not as a sub-orchestration: a room outlives whoever asked
/// for it. Run again after a crash it finds the room it began. The settings that a room lives by are read here, as an orchestrator must
/// not read any.
/// </summary>
internal sealed class StartRoom(IOptions<RoomsOptions> options, TimeProvider time)
{
    public const string FunctionName = "StartRoom";

    [Function(FunctionName)]
    public async Task<RoomTaskAnswer> RunAsync(
        [ActivityTrigger] RoomStart start, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var room = options.Value.NewRoom(start.Name, start.Tag, time.GetUtcNow()) with
        {
            Origin = start.Origin,
            Specification = start.Specification,
            Watchers = [start.Origin],
        };
        return await client.EnsureRoomStartedAsync(room, cancellationToken)
            ? RoomTaskAnswer.Done
            : RoomTaskAnswer.Failed(new(PexipErrorKind.AlreadyExists, "There is a room of this name."));
    }
}
