using MaxConf.Functions.Rooms.Lifecycle;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Listing;

/// <summary>Asks the orchestrations for the state of their rooms.</summary>
internal static class RoomStates
{
    /// <summary>Fewer round trips than the SDK's 100; a status is some hundred bytes.</summary>
    private const int PageSize = 1000;

    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    private static readonly OrchestrationRuntimeStatus[] AtTheEnd = [OrchestrationRuntimeStatus.Completed];

    /// <summary>
    /// The names of the rooms in a state. An orchestration that failed or was terminated leaves its room without one: nobody knows
    /// what became of it since.
    /// </summary>
    public static async Task<HashSet<string>> ListRoomNamesAsync(
        this DurableTaskClient client, RoomState state, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var instance in client.ListRooms(state == RoomState.Deleted ? AtTheEnd : Alive).WithCancellation(cancellationToken))
        {
            if (instance.ReadCustomStatusAs<RoomStatus>() is { } status && status.State == state)
            {
                names.Add(status.Room);
            }
        }

        return names;
    }

    /// <summary>
    /// How many rooms are in each state of a life that goes on; 0 where none is. One that has not shown a state yet is just being made.
    /// </summary>
    public static async Task<IReadOnlyDictionary<RoomState, int>> CountRoomsAsync(
        this DurableTaskClient client, CancellationToken cancellationToken)
    {
        var counts = Enum.GetValues<RoomState>().ToDictionary(state => state, _ => 0);
        await foreach (var instance in client.ListRooms(Alive).WithCancellation(cancellationToken))
        {
            counts[instance.ReadCustomStatusAs<RoomStatus>()?.State ?? RoomState.Creating]++;
        }

        counts.Remove(RoomState.Deleted);
        return counts;
    }

    private static AsyncPageable<OrchestrationMetadata> ListRooms(
        this DurableTaskClient client, OrchestrationRuntimeStatus[] statuses) =>
        client.GetAllInstancesAsync(new(
            Statuses: statuses, InstanceIdPrefix: RoomLifecycle.InstanceIdOf(""), PageSize: PageSize, FetchInputsAndOutputs: true));
}
