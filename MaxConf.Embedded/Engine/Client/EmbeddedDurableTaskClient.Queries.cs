using System.Text.Json;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Client;

internal sealed partial class EmbeddedDurableTaskClient
{
    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var row = database.Read(session => session.Instance(instanceId));
        return Task.FromResult(row is null ? null : Describe(row, getInputsAndOutputs));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return Pageable.Create((continuationToken, pageSize, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            var size = pageSize ?? query.PageSize;
            var rows = database.Read(session => session.Instances(query, continuationToken ?? query.ContinuationToken, size));
            var next = rows.Count == size ? rows[^1].InstanceId : null;
            return Task.FromResult(new Page<OrchestrationMetadata>([.. rows.Select(r => Describe(r, query.FetchInputsAndOutputs))], next));
        });
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, status => status != OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, RuntimeStatuses.IsFinished, getInputsAndOutputs, cancellation);

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, Func<OrchestrationRuntimeStatus, bool> reached, bool getInputsAndOutputs, CancellationToken cancellation)
    {
        while (true)
        {
            using var waiter = changes.When(instanceId, reached);
            var row = Require(instanceId);
            if (reached(row.Status))
            {
                return Describe(row, getInputsAndOutputs);
            }

            await waiter.Happened.WaitAsync(cancellation);
        }
    }

    private InstanceRow Require(string instanceId) =>
        database.Read(session => session.Instance(instanceId))
        ?? throw new InvalidOperationException($"There is no orchestration instance '{instanceId}'.");

    private OrchestrationMetadata Describe(InstanceRow row, bool withData) => new(row.Name, row.InstanceId)
    {
        DataConverter = withData ? _converter : null,
        RuntimeStatus = row.Status,
        CreatedAt = row.CreatedAt,
        LastUpdatedAt = row.UpdatedAt,
        SerializedCustomStatus = withData ? row.CustomStatus : null,
        SerializedInput = withData ? row.Input : null,
        SerializedOutput = withData ? row.Output : null,
        FailureDetails = row.Failure is null ? null : JsonSerializer.Deserialize(row.Failure, HistoryJson.Default.TaskFailureDetails),
        Tags = TagsOf(row) ?? new Dictionary<string, string>(),
    };

    private static IReadOnlyDictionary<string, string>? TagsOf(InstanceRow row) =>
        row.Tags is null ? null : JsonSerializer.Deserialize(row.Tags, HistoryJson.Default.IReadOnlyDictionaryStringString);
}
