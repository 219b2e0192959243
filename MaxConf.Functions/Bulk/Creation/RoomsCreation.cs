using System.Text.Json.Serialization;
using MaxConf.Functions.Bulk.Runs;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>An order for rooms, and how far it has come: the input of its orchestration. No PIN in clear.</summary>
internal sealed record RoomsCreation : BulkOrder
{
    public required BulkRun Run { get; init; }

    /// <summary>The tag of rooms that have none of their own. It tells our VMRs from strangers' of the same name, so there is one.</summary>
    public required string Tag { get; init; }

    /// <summary>What the VMRs of rooms are to have that have no specification of their own; sealed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Specification { get; init; }

    /// <summary>What the names that are drawn begin with.</summary>
    public string NamePrefix { get; init; } = "";
}
