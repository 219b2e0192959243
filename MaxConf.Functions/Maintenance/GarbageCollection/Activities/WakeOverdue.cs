using MaxConf.Functions.Maintenance.GarbageCollection.Reconciling;
using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Activities;

/// <summary>
/// Wakes rooms that are past their time: each then does what was due. Woken twice, a room that is not due changes nothing.
/// </summary>
internal sealed class WakeOverdue(
    RoomInstanceReader instances, IOptions<GarbageCollectionOptions> options, TimeProvider time, ILogger<WakeOverdue> logger)
{
    public const string FunctionName = "WakeOverdue";

    [Function(FunctionName)]
    public Task<Treatment> RunAsync(
        [ActivityTrigger] string[] rooms, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        Treatment.OfEachAsync(
            FindingKind.Overdue, rooms, (room, findings) => WakeAsync(client, room, findings, cancellationToken), logger);

    private async Task<PexipResult> WakeAsync(DurableTaskClient client, string room, Findings findings, CancellationToken cancellationToken)
    {
        var instance = await instances.FindAsync(client, room, cancellationToken);
        if (instance is { HasEnded: false } && instance.IsOverdue(time.GetUtcNow() - options.Value.OverdueMargin))
        {
            await client.ReconcileRoomAsync(room, cancellationToken);
            findings.Add(FindingKind.Overdue, room);
        }

        return PexipResult.Success;
    }
}
