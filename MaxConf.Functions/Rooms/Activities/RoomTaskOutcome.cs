using System.Text.Json.Serialization;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>How an activity went. Written into histories: names stay.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoomTaskOutcome>))]
internal enum RoomTaskOutcome
{
    /// <summary>What was asked for is done.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>There is nothing there to do it to.</summary>
    [JsonStringEnumMemberName("absent")]
    Absent,

    /// <summary>A meeting goes on there.</summary>
    [JsonStringEnumMemberName("in_use")]
    InUse,

    /// <summary>It could not be done; trying again may help.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It breaks a rule of ours, as the VMR is now; trying again does not help.</summary>
    [JsonStringEnumMemberName("invalid")]
    Invalid,

    /// <summary>Pexip turned it down for good; trying again does not help.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,
}
