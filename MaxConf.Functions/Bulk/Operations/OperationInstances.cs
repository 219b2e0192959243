using MaxConf.Functions.Bulk.Runs;
using MaxConf.Pexip.Results;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>Finds operations: the instances of bulk orchestrations, for as long as they are not purged.</summary>
internal static class OperationInstances
{
    /// <summary>
    /// Operations by the time they began, newest first. All of them are looked at, but their inputs, which have every room of theirs, are
    /// fetched for those of the page alone.
    /// </summary>
    public static async Task<OperationsPage> ListOperationsAsync(
        this DurableTaskClient client, OperationsQuery query, CancellationToken cancellationToken)
    {
        var filter = new OrchestrationQuery(Statuses: query.Statuses, InstanceIdPrefix: OperationId.PrefixOf(query.Kind));
        var all = await client.GetAllInstancesAsync(filter).ToListAsync(cancellationToken);
        var page = all.Where(instance => OperationId.KindOf(instance.InstanceId) is not null)
            .OrderByDescending(instance => instance.CreatedAt)
            .ThenBy(instance => instance.InstanceId, StringComparer.Ordinal)
            .Skip(query.Skip)
            .Take(query.Top);
        var operations = new List<Operation>(query.Top);
        foreach (var instance in page)
        {
            // It may have been purged this very moment.
            if (await client.GetInstanceAsync(instance.InstanceId, getInputsAndOutputs: true, cancellationToken) is { } found)
            {
                operations.Add(Read(found, OperationId.KindOf(found.InstanceId)!.Value));
            }
        }

        return new(operations, all.Count);
    }

    /// <summary>One operation; null if there is none of this id.</summary>
    public static async Task<OperationDetails?> FindOperationAsync(
        this DurableTaskClient client, string id, CancellationToken cancellationToken)
    {
        if (OperationId.KindOf(id) is not { } kind)
        {
            return null;
        }

        var instance = await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellationToken);
        return instance is null ? null : ReadDetails(instance, kind);
    }

    private static Operation Read(OrchestrationMetadata instance, BulkKind kind)
    {
        var order = instance.ReadInputAs<BulkOrder>();
        return new()
        {
            Id = instance.InstanceId,
            Kind = kind,
            Status = instance.RuntimeStatus.ToString(),
            RequestedBy = order?.RequestedBy,
            RequestedAt = order?.RequestedAt ?? instance.CreatedAt,
            UpdatedAt = instance.LastUpdatedAt,
            Progress = instance.ReadCustomStatusAs<BulkProgress>(),
        };
    }

    private static OperationDetails ReadDetails(OrchestrationMetadata instance, BulkKind kind)
    {
        var operation = Read(instance, kind);
        if (instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed && instance.ReadOutputAs<BulkResult>() is { } result)
        {
            return new(operation with { Progress = result }) { Rooms = result.Rooms, Error = result.Error };
        }

        var run = instance.ReadInputAs<OperationState>()?.Run;
        return new(operation with { Progress = WithErrors(operation.Progress, run) })
        {
            Rooms = run?.Done ?? [],
            Error = instance.FailureDetails is { } failure ? new(PexipErrorKind.Unexpected, $"It broke: {failure.ErrorType}") : null,
        };
    }

    /// <summary>The custom status has the latest errors as long as they are few, the input all but the latest.</summary>
    private static BulkProgress? WithErrors(BulkProgress? progress, BulkRun? run) =>
        progress is not null && run?.Errors.Count > progress.Errors.Count ? progress with { Errors = run.Errors } : progress;
}
