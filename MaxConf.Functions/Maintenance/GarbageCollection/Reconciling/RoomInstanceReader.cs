using System.Text.Json;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Lifecycle;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Reconciling;

/// <summary>
/// Reads rooms' orchestrations. An orchestration's input is its room as it was when it last came to rest, which has more than its custom
/// status shows.
/// </summary>
internal sealed class RoomInstanceReader(IOptions<RoomsOptions> options)
{
    private const int PageSize = 1000;

    // Those that completed have seen their VMRs go, and there are ever more of them.
    private static readonly OrchestrationRuntimeStatus[] Concerned =
    [
        OrchestrationRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Running,
        OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
    ];

    /// <summary>All that are under way, and all that ended before their time.</summary>
    public ValueTask<List<RoomInstance>> ListAsync(DurableTaskClient client, CancellationToken cancellationToken) =>
        client.GetAllInstancesAsync(new OrchestrationQuery(
                Statuses: Concerned,
                InstanceIdPrefix: RoomLifecycle.InstanceIdOf(""),
                PageSize: PageSize,
                FetchInputsAndOutputs: true))
            .Select(Read)
            .ToListAsync(cancellationToken);

    /// <summary>A room's orchestration, in whichever state; null where there is none.</summary>
    public async Task<RoomInstance?> FindAsync(DurableTaskClient client, string room, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(RoomLifecycle.InstanceIdOf(room), getInputsAndOutputs: true, cancellationToken) is { } instance
            ? Read(instance)
            : null;

    private RoomInstance Read(OrchestrationMetadata instance)
    {
        var name = instance.InstanceId[RoomLifecycle.InstanceIdOf("").Length..];
        var room = ReadRoom(instance);
        return new(name)
        {
            HasEnded = instance.IsCompleted,
            IsSuspended = instance.RuntimeStatus == OrchestrationRuntimeStatus.Suspended,
            IsPersistent = room is { IsPersistent: true } || options.Value.IsPersistent(name),
            State = room?.State ?? RoomState.Creating,
            Since = room?.Since ?? instance.CreatedAt,
            Due = room?.Due,
            FailedRemovals = room?.FailedRemovals ?? 0,
            ConferenceId = room?.ConferenceId,
            Tag = room?.Tag ?? "",
        };
    }

    /// <summary>One that cannot be read must not hide the others; it shows as one that never came into being.</summary>
    private static Room? ReadRoom(OrchestrationMetadata instance)
    {
        try
        {
            return instance.ReadInputAs<Room>();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
