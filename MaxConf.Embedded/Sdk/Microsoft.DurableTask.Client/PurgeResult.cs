namespace Microsoft.DurableTask.Client;

/// <summary>What a purge has done.</summary>
public class PurgeResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="count">Instances purged, 0 or more.</param>
    public PurgeResult(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        PurgedInstanceCount = count;
    }

    /// <summary>Makes a result.</summary>
    /// <param name="count">Instances purged, 0 or more.</param>
    /// <param name="isComplete">Whether nothing is left to purge; null when that is not known.</param>
    public PurgeResult(int count, bool? isComplete)
        : this(count)
        => IsComplete = isComplete;

    /// <summary>Instances purged.</summary>
    public int PurgedInstanceCount { get; }

    /// <summary>Whether nothing is left to purge; null when that is not known.</summary>
    public bool? IsComplete { get; }
}
