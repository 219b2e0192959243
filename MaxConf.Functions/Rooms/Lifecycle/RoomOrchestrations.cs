using MaxConf.Functions.Rooms.Changes;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Meetings;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>What requests and events ask of rooms' orchestrations, by the room's name.</summary>
internal static class RoomOrchestrations
{
    /// <summary>What a room's orchestration shows of it; null where there is none.</summary>
    public static async Task<RoomStatus?> GetRoomStatusAsync(
        this DurableTaskClient client, string roomName, CancellationToken cancellationToken)
    {
        var instance = await client.GetInstanceAsync(
            RoomLifecycle.InstanceIdOf(roomName), getInputsAndOutputs: true, cancellationToken);
        return instance?.ReadCustomStatusAs<RoomStatus>();
    }

    /// <summary>Begins a room's orchestration. Throws, in a way of each host's own, where one is under way.</summary>
    public static Task StartRoomAsync(this DurableTaskClient client, Room room, CancellationToken cancellationToken) =>
        client.ScheduleNewOrchestrationInstanceAsync(
            RoomLifecycle.FunctionName,
            room,
            new StartOrchestrationOptions(RoomLifecycle.InstanceIdOf(room.Name)),
            cancellationToken);

    /// <summary>Begins a room's orchestration unless one is under way.</summary>
    /// <returns>Whether the one under way has the same origin, and so is, or may as well be, this one.</returns>
    public static async Task<bool> EnsureRoomStartedAsync(this DurableTaskClient client, Room room, CancellationToken cancellationToken)
    {
        try
        {
            await client.StartRoomAsync(room, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The hosts throw exceptions of different types, so the instance itself is asked.
            var instance = await client.GetInstanceAsync(
                RoomLifecycle.InstanceIdOf(room.Name), getInputsAndOutputs: true, cancellationToken);
            if (instance is not { IsCompleted: false })
            {
                throw;
            }

            return instance.ReadInputAs<Room>()?.Origin == room.Origin;
        }
    }

    /// <summary>Whether a room has an orchestration that has not ended.</summary>
    public static async Task<bool> IsRoomUnderWayAsync(
        this DurableTaskClient client, string roomName, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(RoomLifecycle.InstanceIdOf(roomName), cancellationToken) is { IsCompleted: false };

    /// <summary>Asks for a room's deletion; durable when it completes.</summary>
    public static Task RequestRoomDeletionAsync(
        this DurableTaskClient client, string roomName, CancellationToken cancellationToken) =>
        client.RaiseEventAsync(RoomLifecycle.InstanceIdOf(roomName), RoomInbox.Deletion, null, cancellationToken);

    /// <summary>
    /// Has a room look for itself: if it is past its time, that is up; if its VMR is gone, the room ends; else nothing changes. Durable
    /// when it completes.
    /// </summary>
    public static Task ReconcileRoomAsync(this DurableTaskClient client, string roomName, CancellationToken cancellationToken) =>
        client.RaiseEventAsync(RoomLifecycle.InstanceIdOf(roomName), RoomInbox.Reconciliation, null, cancellationToken);

    /// <summary>Asks for a change of a room's VMR; durable when it completes.</summary>
    public static Task RequestRoomChangeAsync(
        this DurableTaskClient client, string roomName, RoomChange change, CancellationToken cancellationToken) =>
        client.RaiseEventAsync(RoomLifecycle.InstanceIdOf(roomName), RoomInbox.Change, change, cancellationToken);

    /// <summary>Tells a room what was done to its meeting; durable when it completes.</summary>
    public static Task TellRoomAsync(
        this DurableTaskClient client, string roomName, RoomAction action, CancellationToken cancellationToken) =>
        client.RaiseEventAsync(RoomLifecycle.InstanceIdOf(roomName), RoomAction.EventName, action, cancellationToken);

    /// <summary>The last that was done to a room's meetings, the oldest first, also of a room that is gone; null where none is known.</summary>
    public static async Task<IReadOnlyList<RoomAction>?> GetRoomActionsAsync(
        this DurableTaskClient client, string roomName, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(RoomLifecycle.InstanceIdOf(roomName), getInputsAndOutputs: true, cancellationToken) switch
        {
            null => null,
            { RuntimeStatus: OrchestrationRuntimeStatus.Completed } ended => ended.ReadOutputAs<RoomStatus>()?.Actions ?? [],
            var instance => instance.ReadInputAs<Room>()?.Actions ?? [],
        };

    /// <summary>Asks for a room's deletion for an orchestration, which is told what comes of it; durable when it completes.</summary>
    public static Task RequestRoomDeletionAsync(
        this DurableTaskClient client, string roomName, RoomDeletion deletion, CancellationToken cancellationToken) =>
        client.RaiseEventAsync(RoomLifecycle.InstanceIdOf(roomName), RoomInbox.Deletion, deletion, cancellationToken);

    /// <summary>Tells a room what its nodes said; durable when it completes.</summary>
    public static Task TellRoomAsync(
        this DurableTaskClient client, string roomName, MeetingEvent[] events, CancellationToken cancellationToken) =>
        client.RaiseEventAsync(RoomLifecycle.InstanceIdOf(roomName), RoomInbox.MeetingEvents, events, cancellationToken);
}
