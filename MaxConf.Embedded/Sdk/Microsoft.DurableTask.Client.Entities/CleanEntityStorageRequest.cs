namespace Microsoft.DurableTask.Client.Entities;

/// <summary>What to tidy up in the storage of entities.</summary>
public readonly record struct CleanEntityStorageRequest
{
    /// <summary>Everything.</summary>
    public static CleanEntityStorageRequest Default => new() { RemoveEmptyEntities = true, ReleaseOrphanedLocks = true };

    /// <summary>Whether to remove entities without state.</summary>
    public bool RemoveEmptyEntities { get; init; }

    /// <summary>Whether to release locks whose orchestration has ended.</summary>
    public bool ReleaseOrphanedLocks { get; init; }

    /// <summary>Where to go on, from an earlier result; null for the beginning.</summary>
    public string? ContinuationToken { get; init; }
}
