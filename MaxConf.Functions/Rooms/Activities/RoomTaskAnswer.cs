using System.Text.Json.Serialization;
using MaxConf.Pexip.Management.Results;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>What an activity reports. Lies in durable history: no PIN.</summary>
/// <param name="Outcome">How it went.</param>
internal sealed record RoomTaskAnswer(RoomTaskOutcome Outcome)
{
    public static readonly RoomTaskAnswer Absent = new(RoomTaskOutcome.Absent);

    public static readonly RoomTaskAnswer Done = new(RoomTaskOutcome.Done);

    public static readonly RoomTaskAnswer InUse = new(RoomTaskOutcome.InUse);

    /// <summary>The VMR's id, from the activity that makes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ConferenceId { get; init; }

    /// <summary>The VMR's tag from now on, from an activity that changed it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tag { get; init; }

    /// <summary>What went wrong, where something did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RoomTaskError? Error { get; init; }

    public static RoomTaskAnswer Failed(PexipError error) =>
        new(RoomTaskOutcome.Failed) { Error = new(error.Kind, error.Message) { RetryAfter = error.RetryAfter } };

    /// <summary>Pexip will not have it.</summary>
    public static RoomTaskAnswer Refused(PexipError error) => new(RoomTaskOutcome.Refused)
    {
        Error = new(error.Kind, error.Message) { Fields = error.FieldErrors.ToDictionary(field => field.Key, field => field.Value.ToArray()) },
    };

    /// <summary>It breaks rules of ours.</summary>
    public static RoomTaskAnswer Invalid(IReadOnlyDictionary<string, string[]> faults) => new(RoomTaskOutcome.Invalid)
    {
        Error = new(PexipErrorKind.Refused, "Rules are broken by: " + string.Join(", ", faults.Keys)) { Fields = faults },
    };

    /// <summary>The activity threw; the log has the exception.</summary>
    public static RoomTaskAnswer Broken(string exceptionType) =>
        Failed(new PexipError(PexipErrorKind.Unexpected, $"The activity broke: {exceptionType}"));
}
