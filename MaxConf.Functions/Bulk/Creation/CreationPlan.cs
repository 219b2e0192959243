using System.Collections.Immutable;
using MaxConf.Functions.Bulk.Runs;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>An order for rooms, read and found good.</summary>
/// <param name="Rooms">The rooms.</param>
internal sealed record CreationPlan(ImmutableArray<BulkItem> Rooms)
{
    /// <summary>No rooms: what comes of an order with faults.</summary>
    public static readonly CreationPlan None = new([]);

    /// <summary>What the names begin with that may yet have to be drawn.</summary>
    public string NamePrefix { get; init; } = "";

    /// <summary>The tag of all that have none of their own; null for none.</summary>
    public string? Tag { get; init; }

    /// <summary>The specification of all that have none of their own, sealed; null for none.</summary>
    public string? Specification { get; init; }
}
