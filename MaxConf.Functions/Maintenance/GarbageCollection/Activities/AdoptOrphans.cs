using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Activities;

/// <summary>
/// Gives orphaned VMRs their orchestrations: as active where people meet, else as rooms that nobody has come to yet. Run again after a
/// crash it finds those that it began.
/// </summary>
internal sealed class AdoptOrphans(
    PexipManagementClient pexip, RoomAdoption adoption, UuiDataDecoder tags, ILogger<AdoptOrphans> logger)
{
    public const string FunctionName = "AdoptOrphans";

    [Function(FunctionName)]
    public async Task<Treatment> RunAsync(
        [ActivityTrigger] string[] rooms, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var live = await ReadLiveAsync(cancellationToken);
        return live.IsSuccess
            ? await Treatment.OfEachAsync(FindingKind.Orphaned, rooms, AdoptAsync, logger)
            : Treatment.OfNone(rooms, GarbageCollectionFailure.Of(FindingKind.Orphaned.ToLabel(), live.Error));

        Task<PexipResult> AdoptAsync(string room, Findings findings) =>
            this.AdoptAsync(client, room, live.Value.Contains(room), findings, cancellationToken);
    }

    /// <summary>The names of all meetings in progress. One list for all orphans: to ask for each would be more to ask.</summary>
    private async Task<PexipResult<HashSet<string>>> ReadLiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            var names = pexip.ListLiveConferencesAsync(cancellationToken).Select(meeting => meeting.Name);
            return await names.ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        }
        catch (PexipException exception)
        {
            return exception.Error;
        }
    }

    private async Task<PexipResult> AdoptAsync(
        DurableTaskClient client, string room, bool isLive, Findings findings, CancellationToken cancellationToken)
    {
        // First the orchestration, then the VMR: one that was being deleted has not come back.
        var instance = await client.GetInstanceAsync(RoomLifecycle.InstanceIdOf(room), getInputsAndOutputs: true, cancellationToken);
        if (instance is { IsCompleted: false })
        {
            return PexipResult.Success;
        }

        var found = await pexip.FindConferenceAsync(room, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error.Kind == PexipErrorKind.NotFound ? PexipResult.Success : found.Error;
        }

        if (WasRefusedItsName(instance) && !tags.IsAllowed(found.Value.Tag ?? ""))
        {
            findings.Add(FindingKind.Foreign, room);
            return PexipResult.Success;
        }

        await adoption.AdoptAsync(client, found.Value, isLive, cancellationToken);
        Log.RoomAdopted(logger, room, isLive);
        findings.Add(FindingKind.Orphaned, room);
        return PexipResult.Success;
    }

    /// <summary>Whether MaxConf once drew this name and found that a stranger's VMR has it.</summary>
    private static bool WasRefusedItsName(OrchestrationMetadata? instance) =>
        instance?.ReadCustomStatusAs<RoomStatus>() is { State: RoomState.Deleted, LastError.Kind: PexipErrorKind.AlreadyExists };
}
