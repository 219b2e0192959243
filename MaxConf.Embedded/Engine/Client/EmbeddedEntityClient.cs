using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Engine.Client;

/// <summary>The durable client's way to entities.</summary>
internal sealed class EmbeddedEntityClient(Database database, TimeProvider time) : DurableEntityClient("embedded")
{
    private readonly DataConverter _converter = JsonDataConverter.Default;

    public override Task SignalEntityAsync(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        SignalEntityOptions? options = null,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var json = _converter.Serialize(input);
        var due = options?.SignalTime is { } at && at > time.GetUtcNow() ? at : (DateTimeOffset?)null;
        return database.Writer.WriteAsync(
            transaction => transaction.SendToEntity(id.ToString(), new(operationName, json, Caller: null), due));
    }

    public override Task<EntityMetadata?> GetEntityAsync(
        EntityInstanceId id, bool includeState = true, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var row = database.Read(session => session.Entity(id.ToString()));
        return Task.FromResult(row is null ? null : Describe(row, includeState));
    }

    public override Task<EntityMetadata<T>?> GetEntityAsync<T>(
        EntityInstanceId id, bool includeState = true, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var row = database.Read(session => session.Entity(id.ToString()));
        return Task.FromResult(row is null ? null : Describe<T>(row, includeState));
    }

    public override AsyncPageable<EntityMetadata> GetAllEntitiesAsync(EntityQuery? filter = null) =>
        Pages(filter, (row, includeState) => Describe(row, includeState));

    public override AsyncPageable<EntityMetadata<T>> GetAllEntitiesAsync<T>(EntityQuery? filter = null) =>
        Pages(filter, Describe<T>);

    /// <remarks>There is never anything to clean: an entity without state is removed with the operation that emptied it.</remarks>
    public override Task<CleanEntityStorageResult> CleanEntityStorageAsync(
        CleanEntityStorageRequest? request = null, bool continueUntilComplete = true, CancellationToken cancellation = default) =>
        Task.FromResult(default(CleanEntityStorageResult));

    private AsyncPageable<T> Pages<T>(EntityQuery? filter, Func<EntityRow, bool, T> describe)
        where T : notnull
    {
        var query = filter ?? new EntityQuery();
        return Pageable.Create((continuationToken, pageSize, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            var size = pageSize ?? query.PageSize ?? EntityQuery.DefaultPageSize;
            var rows = database.Read(session => session.Entities(query, continuationToken ?? query.ContinuationToken, size));
            var next = rows.Count == size ? rows[^1].EntityId : null;
            return Task.FromResult(new Page<T>([.. rows.Select(r => describe(r, query.IncludeState))], next));
        });
    }

    private EntityMetadata Describe(EntityRow row, bool includeState) =>
        new(EntityInstanceId.FromString(row.EntityId), includeState ? new SerializedData(row.State, _converter) : null)
        {
            LastModifiedTime = row.UpdatedAt,
        };

    private EntityMetadata<T> Describe<T>(EntityRow row, bool includeState)
    {
        var id = EntityInstanceId.FromString(row.EntityId);
        return includeState
            ? new(id, _converter.Deserialize<T>(row.State)) { LastModifiedTime = row.UpdatedAt }
            : new(id) { LastModifiedTime = row.UpdatedAt };
    }
}
