namespace Microsoft.DurableTask.Client.Entities;

/// <summary>What was tidied up in the storage of entities.</summary>
public readonly record struct CleanEntityStorageResult
{
    /// <summary>Entities without state removed.</summary>
    public int EmptyEntitiesRemoved { get; init; }

    /// <summary>Locks released.</summary>
    public int OrphanedLocksReleased { get; init; }

    /// <summary>Where to go on; null when all is done.</summary>
    public string? ContinuationToken { get; init; }
}
