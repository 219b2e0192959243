using MaxConf.Functions.Pool;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Rooms.Requests;

/// <summary>
/// The orchestration of a request for a room: takes one from the pool or has one made, and then holds the request's id for as long as the
/// same request is to get the same room. Whoever repeats the request meanwhile finds it here. A request that got no room holds nothing:
/// repeated, it is tried anew.
/// </summary>
internal static class RequestRoom
{
    public const string FunctionName = "RequestRoom";

    /// <summary>Longer than Pexip's client tries. A room that has not said by then what became of it was stopped by an operator.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Function(FunctionName)]
    public static async Task<RoomRequestStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var request = context.GetInput<RoomRequest>()!;
        var status = (request.UsesPool ? await PooledRooms.TakeAsync(context, request.Tag) : null) ?? await MakeAsync(context, request);
        context.SetCustomStatus(status);
        if (status.Room is { } room && request.HeldFor > TimeSpan.Zero)
        {
            await context.AwaitEventAsync<RoomDeleted>(RoomDeleted.EventName, ended => ended.Room == room, request.HeldFor);
        }

        return status;
    }

    private static async Task<RoomRequestStatus> MakeAsync(TaskOrchestrationContext context, RoomRequest request)
    {
        RoomRequestStatus? status = null;
        foreach (var candidate in request.Candidates)
        {
            status = await MakeAsync(context, candidate);
            if (status.Error?.Kind != PexipErrorKind.AlreadyExists)
            {
                break;
            }
        }

        return status!;
    }

    private static async Task<RoomRequestStatus> MakeAsync(TaskOrchestrationContext context, RoomStart room)
    {
        var started = await context.ActAsync(StartRoom.FunctionName, room);
        if (started.Error is { } refusal)
        {
            return RoomRequestStatus.Failed(refusal);
        }

        var settled = await context.AwaitEventAsync<RoomSettled>(RoomSettled.EventName, told => told.Room == room.Name, Patience);
        return settled switch
        {
            null => RoomRequestStatus.Failed(new(PexipErrorKind.TimedOut, "The room was not made in time.")),
            { Error: { } error } => RoomRequestStatus.Failed(error),
            _ => new() { Room = room.Name },
        };
    }
}
