using System.Text.Json.Serialization;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>The last thing that went wrong with a room, as operators see it.</summary>
/// <param name="Kind">What kind of failure, in Pexip's terms.</param>
/// <param name="Message">One sentence, without secrets.</param>
/// <param name="At">When.</param>
internal sealed record RoomFailure(
    [property: JsonPropertyName("kind")] PexipErrorKind Kind,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("at"), JsonConverter(typeof(UtcTime))] DateTimeOffset At);
