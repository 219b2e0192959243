using System.Text.Json.Serialization;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>MaxConf's rooms and problems.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class RoomJson : JsonSerializerContext;
