using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DurableTask.Entities;

/// <summary>What an orchestrator can do with entities.</summary>
public abstract class TaskOrchestrationEntityFeature
{
    /// <summary>Runs an operation and waits for its result.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How; null means as usual.</param>
    /// <returns>The result.</returns>
    /// <exception cref="EntityOperationFailedException">The operation failed.</exception>
    public abstract Task<TResult> CallEntityAsync<TResult>(
        EntityInstanceId id, string operationName, object? input = null, CallEntityOptions? options = null);

    /// <summary>Runs an operation without input and waits for its result.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="options">How; null means as usual.</param>
    /// <returns>The result.</returns>
    /// <exception cref="EntityOperationFailedException">The operation failed.</exception>
    public virtual Task<TResult> CallEntityAsync<TResult>(EntityInstanceId id, string operationName, CallEntityOptions? options)
        => CallEntityAsync<TResult>(id, operationName, null, options);

    /// <summary>Runs an operation and waits for its end.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How; null means as usual.</param>
    /// <returns>A task that ends with the operation.</returns>
    /// <exception cref="EntityOperationFailedException">The operation failed.</exception>
    public abstract Task CallEntityAsync(
        EntityInstanceId id, string operationName, object? input = null, CallEntityOptions? options = null);

    /// <summary>Runs an operation without input and waits for its end.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="options">How; null means as usual.</param>
    /// <returns>A task that ends with the operation.</returns>
    /// <exception cref="EntityOperationFailedException">The operation failed.</exception>
    public virtual Task CallEntityAsync(EntityInstanceId id, string operationName, CallEntityOptions? options)
        => CallEntityAsync(id, operationName, null, options);

    /// <summary>Sends an operation and does not wait for it.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How; null means at once.</param>
    /// <returns>A task that ends when the operation is on its way.</returns>
    public abstract Task SignalEntityAsync(
        EntityInstanceId id, string operationName, object? input = null, SignalEntityOptions? options = null);

    /// <summary>Sends an operation without input and does not wait for it.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">Name of the operation.</param>
    /// <param name="options">How; null means at once.</param>
    /// <returns>A task that ends when the operation is on its way.</returns>
    public virtual Task SignalEntityAsync(EntityInstanceId id, string operationName, SignalEntityOptions? options)
        => SignalEntityAsync(id, operationName, null, options);

    /// <summary>Waits until the entities are this orchestration's alone.</summary>
    /// <param name="entityIds">The entities.</param>
    /// <returns>The lock; disposing of it sets the entities free.</returns>
    public abstract Task<IAsyncDisposable> LockEntitiesAsync(IEnumerable<EntityInstanceId> entityIds);

    /// <summary>Waits until the entities are this orchestration's alone.</summary>
    /// <param name="entityIds">The entities.</param>
    /// <returns>The lock; disposing of it sets the entities free.</returns>
    public virtual Task<IAsyncDisposable> LockEntitiesAsync(params EntityInstanceId[] entityIds)
        => LockEntitiesAsync((IEnumerable<EntityInstanceId>)entityIds);

    /// <summary>Whether this orchestration holds a lock.</summary>
    /// <param name="entityIds">The entities locked; null when it holds none.</param>
    /// <returns>True when it does.</returns>
    public abstract bool InCriticalSection([NotNullWhen(true)] out IReadOnlyList<EntityInstanceId>? entityIds);

    /// <summary>Whether this orchestration holds a lock.</summary>
    /// <returns>True when it does.</returns>
    public virtual bool InCriticalSection() => InCriticalSection(out _);
}
