using Microsoft.DurableTask.Entities;

namespace Microsoft.DurableTask.Client.Entities;

/// <summary>Signals and reads entities from outside of orchestrations.</summary>
/// <param name="name">Name of the client.</param>
public abstract class DurableEntityClient(string name)
{
    /// <summary>Name of the client.</summary>
    public string Name { get; } = name;

    /// <summary>Sends an operation and does not wait for it to run.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How; null means at once.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the operation is stored.</returns>
    public abstract Task SignalEntityAsync(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        SignalEntityOptions? options = null,
        CancellationToken cancellation = default);

    /// <summary>Sends an operation without input and does not wait for it to run.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the operation is stored.</returns>
    public virtual Task SignalEntityAsync(
        EntityInstanceId id, string operationName, SignalEntityOptions options, CancellationToken cancellation = default)
        => SignalEntityAsync(id, operationName, null, options, cancellation);

    /// <summary>Sends an operation without input and does not wait for it to run.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that ends when the operation is stored.</returns>
    public virtual Task SignalEntityAsync(EntityInstanceId id, string operationName, CancellationToken cancellation)
        => SignalEntityAsync(id, operationName, null, null, cancellation);

    /// <summary>Reads an entity.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="includeState">Whether to fetch its state.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The entity; null when there is none.</returns>
    public abstract Task<EntityMetadata?> GetEntityAsync(
        EntityInstanceId id, bool includeState = true, CancellationToken cancellation = default);

    /// <summary>Reads an entity with its state.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The entity; null when there is none.</returns>
    public virtual Task<EntityMetadata?> GetEntityAsync(EntityInstanceId id, CancellationToken cancellation)
        => GetEntityAsync(id, includeState: true, cancellation);

    /// <summary>Reads an entity.</summary>
    /// <typeparam name="T">Type of its state.</typeparam>
    /// <param name="id">The entity.</param>
    /// <param name="includeState">Whether to fetch its state.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The entity; null when there is none.</returns>
    public abstract Task<EntityMetadata<T>?> GetEntityAsync<T>(
        EntityInstanceId id, bool includeState = true, CancellationToken cancellation = default);

    /// <summary>Reads an entity with its state.</summary>
    /// <typeparam name="T">Type of its state.</typeparam>
    /// <param name="id">The entity.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The entity; null when there is none.</returns>
    public virtual Task<EntityMetadata<T>?> GetEntityAsync<T>(EntityInstanceId id, CancellationToken cancellation)
        => GetEntityAsync<T>(id, includeState: true, cancellation);

    /// <summary>Lists entities.</summary>
    /// <param name="filter">Which ones; null means all.</param>
    /// <returns>The entities.</returns>
    public abstract AsyncPageable<EntityMetadata> GetAllEntitiesAsync(EntityQuery? filter = null);

    /// <summary>Lists entities.</summary>
    /// <typeparam name="T">Type of their state.</typeparam>
    /// <param name="filter">Which ones; null means all.</param>
    /// <returns>The entities.</returns>
    public abstract AsyncPageable<EntityMetadata<T>> GetAllEntitiesAsync<T>(EntityQuery? filter = null);

    /// <summary>Tidies up the storage of entities.</summary>
    /// <param name="request">What to tidy up; null means everything.</param>
    /// <param name="continueUntilComplete">Whether to go on until all is done.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was done.</returns>
    public abstract Task<CleanEntityStorageResult> CleanEntityStorageAsync(
        CleanEntityStorageRequest? request = null, bool continueUntilComplete = true, CancellationToken cancellation = default);
}
