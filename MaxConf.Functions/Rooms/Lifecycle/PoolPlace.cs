namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>What a room knows of itself while it is the pool's.</summary>
/// <param name="Replication">How long after its making every conferencing node knows it.</param>
internal sealed record PoolPlace(TimeSpan Replication)
{
    /// <summary>What is needed to hand it out, PINs and all: sealed.</summary>
    public string? Sealed { get; init; }

    /// <summary>Since when the pool has it; null until the nodes know it.</summary>
    public DateTimeOffset? ReadySince { get; init; }
}
