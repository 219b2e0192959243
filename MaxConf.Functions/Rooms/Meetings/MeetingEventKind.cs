using System.Text.Json.Serialization;

namespace MaxConf.Functions.Rooms.Meetings;

/// <summary>What an event of a node says about who meets. Written into histories: names stay.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingEventKind>))]
internal enum MeetingEventKind
{
    /// <summary>The node holds the meeting: <c>conference_started</c>, <c>conference_updated</c>.</summary>
    [JsonStringEnumMemberName("held")]
    Held,

    /// <summary>The node holds it no more: <c>conference_ended</c>.</summary>
    [JsonStringEnumMemberName("ended")]
    Ended,

    /// <summary>A call leg is there: <c>participant_connected</c>, <c>participant_updated</c>.</summary>
    [JsonStringEnumMemberName("leg_present")]
    LegPresent,

    /// <summary>A call leg is gone for good: <c>participant_disconnected</c>.</summary>
    [JsonStringEnumMemberName("leg_gone")]
    LegGone,
}
