using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Requests;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Pool;

/// <summary>What orchestrators do with the pool.</summary>
internal static class PooledRooms
{
    /// <summary>So many vanished rooms in a row mean that somebody emptied Pexip; one made on demand is quicker then.</summary>
    private const int MaxVanished = 5;

    /// <summary>
    /// Takes a room for the session: the pool gives it to this request alone, Pexip is told the tag, the room's orchestration is told whose
    /// it is now. A room that has vanished from Pexip is found out by that, and the next one is taken.
    /// </summary>
    /// <returns>The room, or Pexip's failure, after which the room is the pool's again; null when the pool has none.</returns>
    public static async Task<RoomRequestStatus?> TakeAsync(TaskOrchestrationContext context, string tag)
    {
        for (var vanished = 0; vanished < MaxVanished; vanished++)
        {
            var room = await context.Entities.CallEntityAsync<PooledRoom?>(RoomPool.Id, nameof(RoomPool.Take), context.InstanceId);
            if (room is null)
            {
                return null;
            }

            if (await AssignAsync(context, room, tag) is { } status)
            {
                return status;
            }
        }

        return null;
    }

    /// <summary>Tells the pool that a room got ready, or can no longer be handed out, where a step came to that.</summary>
    public static Task TellAsync(TaskOrchestrationContext context, Room before, Room room)
    {
        if (room is { Pool: { ReadySince: { } since, Sealed: { } content }, ConferenceId: { } id } && before.Pool is { ReadySince: null })
        {
            return context.Entities.SignalEntityAsync(RoomPool.Id, nameof(RoomPool.Offer), new PooledRoom(room.Name, id, content, since));
        }

        return room is { Pool: not null, State: > RoomState.Created } && before.State <= RoomState.Created
            ? context.Entities.SignalEntityAsync(
                RoomPool.Id, nameof(RoomPool.Leave), new PoolDeparture(room.Name, WasNotMade: before.State == RoomState.Creating))
            : Task.CompletedTask;
    }

    private static async Task<RoomRequestStatus?> AssignAsync(TaskOrchestrationContext context, PooledRoom room, string tag)
    {
        var lifecycle = RoomLifecycle.InstanceIdOf(room.Name);
        var task = new RoomTask(room.Name, tag) { ConferenceId = room.ConferenceId, Origin = context.InstanceId, Sealed = room.Sealed };
        var answer = await context.CallActivityAsync<RoomTaskAnswer>(AssignRoom.FunctionName, task);
        if (answer.Error is { } error)
        {
            await context.Entities.SignalEntityAsync(RoomPool.Id, nameof(RoomPool.GiveBack), context.InstanceId);
            return RoomRequestStatus.Failed(error);
        }

        await context.Entities.SignalEntityAsync(RoomPool.Id, nameof(RoomPool.Confirm), context.InstanceId);
        if (answer.Outcome == RoomTaskOutcome.Absent)
        {
            context.SendEvent(lifecycle, RoomInbox.Deletion, new RoomDeletion(null));
            return null;
        }

        context.SendEvent(lifecycle, RoomInbox.Assignment, new RoomAssignment(tag, context.InstanceId));
        return new() { Room = room.Name, IsFromPool = true };
    }
}
