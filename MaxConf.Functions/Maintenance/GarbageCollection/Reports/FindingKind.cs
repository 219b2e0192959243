using System.Text.Json.Serialization;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Reports;

/// <summary>In what way a room is out of order. Written into reports and metrics: names stay.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingKind>))]
internal enum FindingKind
{
    /// <summary>A VMR of MaxConf's without an orchestration. It is adopted, and goes in its time as any other.</summary>
    [JsonStringEnumMemberName("orphaned")]
    Orphaned,

    /// <summary>A room whose VMR is gone. It is told to look, and ends.</summary>
    [JsonStringEnumMemberName("vanished")]
    Vanished,

    /// <summary>A room whose time is past. It is told to look, and does what was due.</summary>
    [JsonStringEnumMemberName("overdue")]
    Overdue,

    /// <summary>A room that has been in the making for too long. Only reported.</summary>
    [JsonStringEnumMemberName("stuck_creating")]
    StuckCreating,

    /// <summary>A room whose deletion has failed for too long. Only reported: it goes on trying.</summary>
    [JsonStringEnumMemberName("stuck_deleting")]
    StuckDeleting,

    /// <summary>A room whose orchestration somebody has suspended. Only reported.</summary>
    [JsonStringEnumMemberName("suspended")]
    Suspended,

    /// <summary>A persistent room whose VMR is gone. Only reported: persistent rooms are left alone.</summary>
    [JsonStringEnumMemberName("persistent_vanished")]
    PersistentVanished,

    /// <summary>A VMR that is not MaxConf's. Only reported.</summary>
    [JsonStringEnumMemberName("foreign")]
    Foreign,
}
