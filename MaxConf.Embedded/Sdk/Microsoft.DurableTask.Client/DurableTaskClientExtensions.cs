namespace Microsoft.DurableTask.Client;

/// <summary>Purges by conditions.</summary>
public static class DurableTaskClientExtensions
{
    /// <summary>Removes instances that have ended.</summary>
    /// <param name="client">The client.</param>
    /// <param name="createdFrom">Created then or later; null for any time.</param>
    /// <param name="createdTo">Created then or earlier; null for any time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was removed.</returns>
    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client, DateTimeOffset? createdFrom, DateTimeOffset? createdTo, CancellationToken cancellation = default)
        => PurgeInstancesAsync(client, createdFrom, createdTo, statuses: null, options: null, cancellation);

    /// <summary>Removes instances that have ended.</summary>
    /// <param name="client">The client.</param>
    /// <param name="createdFrom">Created then or later; null for any time.</param>
    /// <param name="createdTo">Created then or earlier; null for any time.</param>
    /// <param name="options">How; null means those instances alone.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was removed.</returns>
    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        PurgeInstanceOptions? options,
        CancellationToken cancellation = default)
        => PurgeInstancesAsync(client, createdFrom, createdTo, statuses: null, options, cancellation);

    /// <summary>Removes instances that have ended.</summary>
    /// <param name="client">The client.</param>
    /// <param name="createdFrom">Created then or later; null for any time.</param>
    /// <param name="createdTo">Created then or earlier; null for any time.</param>
    /// <param name="statuses">In one of these states; null for any.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was removed.</returns>
    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        IEnumerable<OrchestrationRuntimeStatus>? statuses,
        CancellationToken cancellation = default)
        => PurgeInstancesAsync(client, createdFrom, createdTo, statuses, options: null, cancellation);

    /// <summary>Removes instances that have ended.</summary>
    /// <param name="client">The client.</param>
    /// <param name="createdFrom">Created then or later; null for any time.</param>
    /// <param name="createdTo">Created then or earlier; null for any time.</param>
    /// <param name="statuses">In one of these states; null for any.</param>
    /// <param name="options">How; null means those instances alone.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was removed.</returns>
    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        IEnumerable<OrchestrationRuntimeStatus>? statuses,
        PurgeInstanceOptions? options,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.PurgeAllInstancesAsync(new PurgeInstancesFilter(createdFrom, createdTo, statuses), options, cancellation);
    }
}
