using System.Text.Json.Serialization;
using MaxConf.Pexip.Management.Results;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>What an activity reports. Lies in durable history: no PIN in clear.</summary>
/// <param name="Outcome">How it went.</param>
internal sealed record RoomTaskAnswer(RoomTaskOutcome Outcome)
{
    public static readonly RoomTaskAnswer Absent = new(RoomTaskOutcome.Absent);

    public static readonly RoomTaskAnswer Done = new(RoomTaskOutcome.Done);

    public static readonly RoomTaskAnswer InUse = new(RoomTaskOutcome.InUse);

    /// <summary>The VMR's id, from the activity that makes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ConferenceId { get; init; }

    /// <summary>The VMR, sealed, from the activity that makes one for the pool.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sealed { get; init; }

    /// <summary>What went wrong, where something did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RoomTaskError? Error { get; init; }

    public static RoomTaskAnswer Failed(PexipError error) =>
        new(RoomTaskOutcome.Failed) { Error = new(error.Kind, error.Message) { RetryAfter = error.RetryAfter } };

    /// <summary>The activity threw; the log has the exception.</summary>
    public static RoomTaskAnswer Broken(string exceptionType) =>
        Failed(new PexipError(PexipErrorKind.Unexpected, $"The activity broke: {exceptionType}"));
}
