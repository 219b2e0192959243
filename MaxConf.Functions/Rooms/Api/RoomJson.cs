using System.Text.Json.Serialization;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>How rooms are written: by Pexip's names. What Pexip gives as null stays null in the full shape.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ConstrainedConference))]
[JsonSerializable(typeof(Conference))]
[JsonSerializable(typeof(IAsyncEnumerable<ConstrainedConference>))]
[JsonSerializable(typeof(IAsyncEnumerable<Conference>))]
internal sealed partial class RoomJson : JsonSerializerContext;
