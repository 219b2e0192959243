using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Maintenance.GarbageCollection;

/// <summary>
/// The one instance of the garbage collection. Its id is fixed, so that no two runs are under way at once. Each run replaces the one
/// before and is given that one's report, so that the last report can be read during a run as well.
/// </summary>
internal static class GarbageCollectionInstance
{
    public const string Id = "garbage-collection";

    /// <summary>Begins a run.</summary>
    /// <returns>False when one is under way.</returns>
    public static async Task<bool> TryStartGarbageCollectionAsync(this DurableTaskClient client, CancellationToken cancellationToken)
    {
        var last = await client.GetInstanceAsync(Id, getInputsAndOutputs: true, cancellationToken);
        if (last is { IsCompleted: false })
        {
            return false;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                GarbageCollectionRun.FunctionName, ReportOf(last), new StartOrchestrationOptions(Id), cancellationToken);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Somebody may have been quicker. The hosts throw exceptions of different types, so the instance itself is asked.
            if (await client.GetInstanceAsync(Id, cancellationToken) is not { IsCompleted: false })
            {
                throw;
            }

            return false;
        }
    }

    /// <summary>The report of the last run that came to its end; null before the first.</summary>
    public static async Task<GarbageCollectionReport?> ReadGarbageCollectionReportAsync(
        this DurableTaskClient client, CancellationToken cancellationToken) =>
        ReportOf(await client.GetInstanceAsync(Id, getInputsAndOutputs: true, cancellationToken));

    private static GarbageCollectionReport? ReportOf(OrchestrationMetadata? instance) =>
        instance is { RuntimeStatus: OrchestrationRuntimeStatus.Completed }
            ? instance.ReadOutputAs<GarbageCollectionReport>()
            : instance?.ReadInputAs<GarbageCollectionReport>();
}
