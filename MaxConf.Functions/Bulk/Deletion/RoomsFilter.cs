using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>Which rooms are to be deleted: those that meet every condition. Lies in durable state: properties that have shipped stay.</summary>
internal sealed record RoomsFilter
{
    /// <summary>The beginning of the name; null for any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Prefix { get; init; }

    /// <summary>The whole tag; null for any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tag { get; init; }

    /// <summary>The state of the room's orchestration; null for any, and for rooms that have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RoomState? State { get; init; }

    /// <summary>When its VMR was made at the latest; null for any time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? CreatedUntil { get; init; }

    /// <summary>Whether rooms that are never collected are among them.</summary>
    public bool IncludesPersistent { get; init; }

    /// <summary>
    /// Whether a VMR meets the conditions on the VMR itself. Pexip was asked for those with this prefix and tag, but no source says
    /// whether it minds case, and what is deleted does not come back.
    /// </summary>
    public bool Matches(Conference room) =>
        room.Name.StartsWith(Prefix ?? "", StringComparison.Ordinal)
        && (Tag is null || room.Tag == Tag)
        && (CreatedUntil is null || room.CreationTime <= CreatedUntil);
}
