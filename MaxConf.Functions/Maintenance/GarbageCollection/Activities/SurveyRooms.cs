using MaxConf.Functions.Maintenance.GarbageCollection.Reconciling;
using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Activities;

/// <summary>
/// Compares all rooms' orchestrations with all VMRs. These are no snapshot: a room that is made or deleted meanwhile may seem out of
/// order, so each finding has to be confirmed before anything is done about it. Only the findings leave this activity.
/// </summary>
internal sealed class SurveyRooms(RoomInstanceReader instances, VmrLister vmrs, IOptions<GarbageCollectionOptions> options)
{
    public const string FunctionName = "SurveyRooms";

    /// <param name="now">When the run began: what is judged is judged by this time.</param>
    /// <param name="client">Reads the orchestrations.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Function(FunctionName)]
    public async Task<Survey> RunAsync(
        [ActivityTrigger] DateTimeOffset now, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var reconciliation = new Reconciliation(await instances.ListAsync(client, cancellationToken), now, options.Value);
        var failure = await ReadVmrsAsync(reconciliation, cancellationToken);
        var findings = reconciliation.Conclude(isComplete: failure is null);
        return new()
        {
            Orchestrations = reconciliation.Orchestrations,
            Vmrs = reconciliation.Vmrs,
            Findings = findings.ToDictionary(),
            Failure = failure,
        };
    }

    private async Task<GarbageCollectionFailure?> ReadVmrsAsync(Reconciliation reconciliation, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var vmr in vmrs.ListAsync(cancellationToken))
            {
                reconciliation.See(vmr);
            }

            return null;
        }
        catch (PexipException exception)
        {
            return GarbageCollectionFailure.Of(GarbageCollectionFailure.Survey, exception.Error);
        }
    }
}
