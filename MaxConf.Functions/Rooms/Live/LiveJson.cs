using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Live.Conferences;
using MaxConf.Functions.Rooms.Live.Dialling;
using MaxConf.Functions.Rooms.Live.Events;
using MaxConf.Functions.Rooms.Live.Roster;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>How what is seen of meetings is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RoomParticipant))]
[JsonSerializable(typeof(IReadOnlyList<RoomParticipant>))]
[JsonSerializable(typeof(IReadOnlyList<RoomAction>))]
[JsonSerializable(typeof(DialAnswer))]
[JsonSerializable(typeof(IReadOnlyList<RoomLayout>))]
[JsonSerializable(typeof(RoomSummary))]
[JsonSerializable(typeof(RoomSnapshot))]
[JsonSerializable(typeof(RosterNews))]
[JsonSerializable(typeof(ParticipantLeft))]
internal sealed partial class LiveJson : JsonSerializerContext;
