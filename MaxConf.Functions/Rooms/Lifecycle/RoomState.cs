using System.Text.Json.Serialization;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>Where a room is in its life. Written into custom status and histories: names stay.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoomState>))]
internal enum RoomState
{
    /// <summary>Its VMR is being made.</summary>
    [JsonStringEnumMemberName("creating")]
    Creating,

    /// <summary>Its VMR exists; nobody has met there yet.</summary>
    [JsonStringEnumMemberName("created")]
    Created,

    /// <summary>A conferencing node holds a meeting in it.</summary>
    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>No node holds its meeting any more. Only a persistent room stays here; for others a grace period begins at once.</summary>
    [JsonStringEnumMemberName("ended")]
    Ended,

    /// <summary>The grace period runs: whoever only dropped out can come back.</summary>
    [JsonStringEnumMemberName("scheduled_for_deletion")]
    ScheduledForDeletion,

    /// <summary>Its VMR is being deleted, for as long as that takes.</summary>
    [JsonStringEnumMemberName("deleting")]
    Deleting,

    /// <summary>Its VMR is gone; the end.</summary>
    [JsonStringEnumMemberName("deleted")]
    Deleted,
}
