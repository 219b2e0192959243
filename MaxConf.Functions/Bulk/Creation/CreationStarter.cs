using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using MaxConf.Functions.Bulk.Operations;
using MaxConf.Functions.Bulk.Runs;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Security.Secrets;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>Begins the orchestration of an order, once for each key of a caller.</summary>
internal sealed class CreationStarter(
    IOptions<BulkOptions> options, SecretBox secrets, IRandomSource random, TimeProvider time)
{
    private static readonly OrchestrationRuntimeStatus[] AnyStatus = [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses];

    /// <summary>Begins, unless the caller's key belongs to an order that was begun before.</summary>
    public async Task<CreationStart> StartAsync(
        DurableTaskClient client, CreationPlan plan, JsonElement body, string? caller, string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            var newId = OperationId.New(BulkKind.Create, random);
            await ScheduleAsync(client, newId, ToOrder(plan, newId, caller), cancellationToken);
            return new CreationStart.Begun(newId);
        }

        var (id, digest) = (OperationId.Of(BulkKind.Create, caller, key), DigestOf(body));
        return await FindAsync(client, id, digest, cancellationToken)
            ?? await StartOnceAsync(client, id, ToOrder(plan, id, caller) with { Digest = secrets.Seal(digest) }, digest, cancellationToken);
    }

    private async Task<CreationStart> StartOnceAsync(
        DurableTaskClient client, string id, RoomsCreation order, string digest, CancellationToken cancellationToken)
    {
        try
        {
            await ScheduleAsync(client, id, order, cancellationToken);
            return new CreationStart.Begun(id);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The hosts throw exceptions of different types, so it is looked whether the same request was just quicker.
            if (await FindAsync(client, id, digest, cancellationToken) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    private async Task<CreationStart?> FindAsync(
        DurableTaskClient client, string id, string digest, CancellationToken cancellationToken)
    {
        var instance = await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellationToken);
        if (instance is null)
        {
            return null;
        }

        // Where the keys are gone that sealed it nothing can be compared; then the key alone counts.
        var known = instance.ReadInputAs<BulkOrder>()?.Digest is { } sealedDigest ? secrets.Open(sealedDigest) : null;
        return known is null || known == digest ? new CreationStart.Repeated(id) : new CreationStart.KeyReused();
    }

    private static Task<string> ScheduleAsync(
        DurableTaskClient client, string id, RoomsCreation order, CancellationToken cancellationToken) => client.ScheduleNewOrchestrationInstanceAsync(
        RoomsCreationRun.FunctionName, order, new StartOrchestrationOptions(id).WithDedupeStatuses(AnyStatus), cancellationToken);

    /// <summary>Rooms without a tag get the operation's id: by it they are found together.</summary>
    private RoomsCreation ToOrder(CreationPlan plan, string id, string? caller) => new()
    {
        RequestedBy = caller,
        RequestedAt = time.GetUtcNow(),
        Tag = plan.Tag ?? id,
        Specification = plan.Specification,
        NamePrefix = plan.NamePrefix,
        Run = new BulkRun { Limits = options.Value.Limits, Total = plan.Rooms.Length, Waiting = [.. plan.Rooms] },
    };

    private static string DigestOf(JsonElement body) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonMarshal.GetRawUtf8Value(body)));
}
