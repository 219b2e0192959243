using System.Text.Json.Serialization;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>What an activity reports. Lies in durable history: no PIN in clear.</summary>
/// <param name="Outcome">How it went.</param>
internal sealed record RoomTaskAnswer(RoomTaskOutcome Outcome)
{
    // Goes into custom status too, which some hosts bound to 16 KB.
    private const int MaxFields = 20;
    private const int MaxTexts = 3;
    private const int MaxText = 100;

    public static readonly RoomTaskAnswer Absent = new(RoomTaskOutcome.Absent);

    public static readonly RoomTaskAnswer Done = new(RoomTaskOutcome.Done);

    public static readonly RoomTaskAnswer InUse = new(RoomTaskOutcome.InUse);

    /// <summary>The VMR's id, from the activity that makes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ConferenceId { get; init; }

    /// <summary>The VMR's tag from now on, from an activity that changed it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tag { get; init; }

    /// <summary>The VMR, sealed, from the activity that makes one for the pool.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sealed { get; init; }

    /// <summary>What went wrong, where something did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RoomTaskError? Error { get; init; }

    public static RoomTaskAnswer Failed(PexipError error) =>
        new(RoomTaskOutcome.Failed) { Error = new(error.Kind, error.Message) { RetryAfter = error.RetryAfter } };

    /// <summary>Pexip will not have it, and has said why.</summary>
    public static RoomTaskAnswer Refused(PexipError error) => new(RoomTaskOutcome.Refused)
    {
        Error = new(error.Kind, error.Message)
        {
            Fields = error.FieldErrors.Take(MaxFields).ToDictionary(field => field.Key, field => Bounded(field.Value)),
        },
    };

    /// <summary>It breaks rules of ours.</summary>
    public static RoomTaskAnswer Invalid(IReadOnlyDictionary<string, string[]> faults) => new(RoomTaskOutcome.Invalid)
    {
        Error = new(PexipErrorKind.Refused, "Rules are broken by: " + string.Join(", ", faults.Keys)) { Fields = faults },
    };

    /// <summary>The activity threw; the log has the exception.</summary>
    public static RoomTaskAnswer Broken(string exceptionType) =>
        Failed(new PexipError(PexipErrorKind.Unexpected, $"The activity broke: {exceptionType}"));

    private static string[] Bounded(IEnumerable<string> texts) =>
        [.. texts.Take(MaxTexts).Select(text => text.Length <= MaxText ? text : text[..MaxText] + "…")];
}
