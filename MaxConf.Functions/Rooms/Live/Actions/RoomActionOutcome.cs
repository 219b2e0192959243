using System.Text.Json.Serialization;

namespace MaxConf.Functions.Rooms.Live.Actions;

/// <summary>What came of an action. Written into histories: names stay.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoomActionOutcome>))]
internal enum RoomActionOutcome
{
    /// <summary>It was asked of Pexip. Where that is the last word, nobody heard what came of it.</summary>
    [JsonStringEnumMemberName("asked")]
    Asked,

    /// <summary>Pexip accepted it.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>Pexip refused it, or what it was about was not there.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>Pexip could not be asked, or did not answer as it should; where it did not answer in time it may have been done.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
