using System.Text.Json.Serialization;

namespace MaxConf.Functions.Bulk;

/// <summary>What every bulk orchestration has among its input. Properties that have shipped stay.</summary>
internal record BulkOrder
{
    /// <summary>The caller's id.</summary>
    public string? RequestedBy { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>
    /// A digest of the request, by which another one with the same <c>Idempotency-Key</c> is told from a repetition. Sealed, as PINs
    /// could be found from it by trying. Null for a request without a key.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Digest { get; init; }
}
