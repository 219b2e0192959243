using System.Text.Json.Serialization;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>Why an activity failed: what of Pexip's error goes into durable history.</summary>
/// <param name="Kind">What kind of failure.</param>
/// <param name="Message">One sentence, without secrets.</param>
internal sealed record RoomTaskError(PexipErrorKind Kind, string Message)
{
    /// <summary>How long Pexip asked to be left alone, if it did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What was wrong with which field, where that is known; without secrets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Fields { get; init; }
}
