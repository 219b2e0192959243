using MaxConf.Functions.Rooms.Lifecycle;
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
        var rooms = new OrchestrationQuery(
            Statuses: state == RoomState.Deleted ? AtTheEnd : Alive,
            InstanceIdPrefix: RoomLifecycle.InstanceIdOf(""),
            PageSize: PageSize,
            FetchInputsAndOutputs: true);
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var instance in client.GetAllInstancesAsync(rooms).WithCancellation(cancellationToken))
        {
            if (instance.ReadCustomStatusAs<RoomStatus>() is { } status && status.State == state)
            {
                names.Add(status.Room);
            }
        }

        return names;
    }
}
