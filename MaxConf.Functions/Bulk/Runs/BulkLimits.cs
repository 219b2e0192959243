namespace MaxConf.Functions.Bulk.Runs;

/// <summary>
/// The limits a run keeps to, fixed when it begins: an orchestrator must find on replay what it found at first. Each is a setting of
/// <see cref="BulkOptions"/>.
/// </summary>
internal sealed record BulkLimits
{
    /// <summary>Rooms under way at the same moment.</summary>
    public required int Parallelism { get; init; }

    /// <summary>From one room to the next, on average; zero for no pace.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>Rooms and news that one execution deals with.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Tries of one room.</summary>
    public required int MaxAttempts { get; init; }

    /// <summary>The first pause when Pexip cannot be reached.</summary>
    public required TimeSpan RetryDelay { get; init; }

    /// <summary>How long Pexip may be out of reach.</summary>
    public required TimeSpan OutagePatience { get; init; }

    /// <summary>How long a room may be silent.</summary>
    public required TimeSpan SettlePatience { get; init; }
}
