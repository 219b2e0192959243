using System.Text.Json.Serialization;
using MaxConf.Functions.Bulk.Runs;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>A run over many rooms as callers see it.</summary>
internal record Operation
{
    public required string Id { get; init; }

    public required BulkKind Kind { get; init; }

    /// <summary>The runtime status of its orchestration, as Durable Functions names it.</summary>
    public required string Status { get; init; }

    /// <summary>The caller's id.</summary>
    public string? RequestedBy { get; init; }

    [JsonConverter(typeof(UtcTime))]
    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it last came any further.</summary>
    [JsonConverter(typeof(UtcTime))]
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>How far it has come; null before it begins.</summary>
    public BulkProgress? Progress { get; init; }
}
