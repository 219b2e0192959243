using System.ComponentModel;
using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Rooms.Live.Actions;

/// <summary>
/// What somebody did to a room's meeting: who, what, when, and what came of it. Lies in durable history and is shown to operators, so it
/// has no PIN, no text of a message and no key of a stream.
/// </summary>
/// <param name="Id">Tells one action of a room from another.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="By">The caller's id.</param>
/// <param name="Action">What.</param>
/// <param name="Participant">The participant it was about; null for the whole meeting.</param>
/// <param name="Detail">How: a role, a layout, an alias; null where the action says it all.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record RoomAction(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("at"), JsonConverter(typeof(UtcTime))] DateTimeOffset At,
    [property: JsonPropertyName("by"), Description("The caller's id at its identity provider.")] string By,
    [property: JsonPropertyName("action")] RoomActionKind Action,
    [property: JsonPropertyName("participant"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("The participant it was about; left out for the whole meeting.")]
    string? Participant,
    [property: JsonPropertyName("detail"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("Such as the role, the layout or the alias.")]
    string? Detail,
    [property: JsonPropertyName("outcome")]
    [property: Description("What Pexip made of it; `asked` where nobody heard.")]
    RoomActionOutcome Outcome)
{
    /// <summary>The external event it is told by: once before Pexip is asked, and again with what came of it.</summary>
    public const string EventName = "Action";

    /// <summary>What went wrong, in Pexip's terms; left out where nothing did.</summary>
    [JsonPropertyName("error"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PexipErrorKind? Error { get; init; }

    /// <summary>The same action with what came of it.</summary>
    public RoomAction After(PexipError? error) => error is null
        ? this with { Outcome = RoomActionOutcome.Accepted }
        : this with
        {
            Outcome = error.Kind is PexipErrorKind.Refused or PexipErrorKind.NotFound or PexipErrorKind.AlreadyExists
                ? RoomActionOutcome.Refused
                : RoomActionOutcome.Failed,
            Error = error.Kind,
        };
}
