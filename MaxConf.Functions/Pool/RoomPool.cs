using System.Collections.Immutable;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Naming;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Pool;

/// <summary>
/// The pool of ready rooms, a durable entity: one operation at a time, each whole or not at all. <see cref="RoomPoolState"/> has the
/// rules. Every room in it, or on its way, has its own orchestration like any other; the pool begins them and has them deleted when there
/// are too many.
/// </summary>
internal sealed class RoomPool(
    PoolSettings settings, IOptions<RoomsOptions> rooms, IRandomSource random, PoolMetrics metrics, TimeProvider time)
    : TaskEntity<RoomPoolState>
{
    /// <summary>The tag of a VMR that waits in the pool.</summary>
    internal const string Tag = "maxconf-pool";

    /// <summary>The entity: there is one.</summary>
    public static readonly EntityInstanceId Id = new(nameof(RoomPool), "ready");

    [Function(nameof(RoomPool))]
    public static Task DispatchAsync([EntityTrigger] TaskEntityDispatcher dispatcher) => dispatcher.DispatchAsync<RoomPool>();

    /// <summary>Takes a room for a request; the same one however often the request asks. Null when there is none.</summary>
    public PooledRoom? Take(string request)
    {
        (State, var room) = State.Taken(request, time.GetUtcNow());
        metrics.Taken(room, time.GetUtcNow());
        Settle();
        return room;
    }

    /// <summary>A request has its room for good.</summary>
    public void Confirm(string request)
    {
        State = State.Confirmed(request);
        Settle();
    }

    /// <summary>A request could not use its room, which is still good.</summary>
    public void GiveBack(string request)
    {
        State = State.GivenBack(request);
        Settle();
    }

    /// <summary>A room is ready.</summary>
    public void Offer(PooledRoom room)
    {
        State = State.With(room);
        Settle();
    }

    /// <summary>A room can no longer be handed out. A replacement is left to the next call: what failed now may fail again at once.</summary>
    public void Leave(PoolDeparture departure) => State = State.Without(departure, time.GetUtcNow());

    /// <summary>Makes the pool what its settings say.</summary>
    public void Keep()
    {
        (State, var lost) = State.Forgotten(time.GetUtcNow());
        Retire(lost);
        Settle();
        if (State.IsEmpty() && settings.Current.Size == 0)
        {
            State = null!; // Nothing is left to keep: the entity goes.
        }
    }

    private void Settle()
    {
        (State, var surplus) = State.Trimmed(settings.Current.Size);
        Retire(surplus);
        Refill();
    }

    private void Refill()
    {
        var now = time.GetUtcNow();
        var names = Enumerable.Range(0, State.Missing(settings.Current, now)).Select(_ => RoomName.Generate(random).Value).ToHashSet();
        foreach (var name in names)
        {
            var room = rooms.Value.NewRoom(name, Tag, now) with { Pool = new(settings.Current.ReplicationDelay) };
            Context.ScheduleNewOrchestration(
                RoomLifecycle.FunctionName, room, new StartOrchestrationOptions(RoomLifecycle.InstanceIdOf(name)));
        }

        State = State.Expecting(names, now);
    }

    private void Retire(ImmutableArray<PooledRoom> surplus)
    {
        if (!surplus.IsEmpty)
        {
            Context.ScheduleNewOrchestration(RetireRooms.FunctionName, surplus.Select(room => room.Name).ToArray());
        }
    }
}
