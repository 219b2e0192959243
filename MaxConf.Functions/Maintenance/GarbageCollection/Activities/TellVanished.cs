using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Activities;

/// <summary>Tells rooms whose VMR is gone to look for it, and so to end. Told twice, a room that has ended hears nothing.</summary>
internal sealed class TellVanished(RoomFinder finder, ILogger<TellVanished> logger)
{
    public const string FunctionName = "TellVanished";

    [Function(FunctionName)]
    public Task<Treatment> RunAsync(
        [ActivityTrigger] string[] rooms, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        Treatment.OfEachAsync(
            FindingKind.Vanished, rooms, (room, findings) => TellAsync(client, room, findings, cancellationToken), logger);

    private async Task<PexipResult> TellAsync(DurableTaskClient client, string name, Findings findings, CancellationToken cancellationToken)
    {
        var instance = await client.GetInstanceAsync(RoomLifecycle.InstanceIdOf(name), getInputsAndOutputs: true, cancellationToken);
        if (instance is not { IsCompleted: false } || instance.ReadInputAs<Room>() is not { } room)
        {
            return PexipResult.Success;
        }

        var found = await finder.FindAsync(room.ToTask(), cancellationToken);
        if (found.IsSuccess)
        {
            return PexipResult.Success;
        }

        if (found.Error.Kind != PexipErrorKind.NotFound)
        {
            return found.Error;
        }

        await client.ReconcileRoomAsync(name, cancellationToken);
        findings.Add(FindingKind.Vanished, name);
        return PexipResult.Success;
    }
}
