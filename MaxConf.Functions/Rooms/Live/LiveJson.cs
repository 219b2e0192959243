using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Live.Dialling;
using MaxConf.Functions.Rooms.Live.Roster;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>How what is seen of meetings is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RoomParticipant))]
[JsonSerializable(typeof(IReadOnlyList<RoomParticipant>))]
[JsonSerializable(typeof(IReadOnlyList<RoomAction>))]
[JsonSerializable(typeof(DialAnswer))]
internal sealed partial class LiveJson : JsonSerializerContext;
