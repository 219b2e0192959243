using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Rooms.Changes;

/// <summary>What came of a try to change a room's VMR, as operators see it. Has no value that the change has.</summary>
/// <param name="Id">The change's.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">How it went; one that failed is tried again.</param>
internal sealed record RoomChangeAttempt(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("at"), JsonConverter(typeof(UtcTime))] DateTimeOffset At,
    [property: JsonPropertyName("outcome")] RoomTaskOutcome Outcome)
{
    /// <summary>What went wrong, in Pexip's terms; null where nothing did.</summary>
    [JsonPropertyName("kind"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PexipErrorKind? Kind { get; init; }

    /// <summary>The same in one sentence.</summary>
    [JsonPropertyName("message"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    /// <summary>The same by field.</summary>
    [JsonPropertyName("fields"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Fields { get; init; }

    public static RoomChangeAttempt Of(RoomChange change, RoomTaskAnswer answer, DateTimeOffset now) => new(change.Id, now, answer.Outcome)
    {
        Kind = answer.Error?.Kind,
        Message = answer.Error?.Message,
        Fields = answer.Error?.Fields,
    };

    /// <summary>What the activity answered, as far as a caller is concerned.</summary>
    public RoomTaskAnswer ToAnswer() => new(Outcome) { Error = Kind is { } kind ? new(kind, Message ?? "") { Fields = Fields } : null };
}
