using MaxConf.Pexip.Management.Results;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>What an activity reports. Lies in durable history: no PIN.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="ConferenceId">The VMR's id, from the activity that makes it.</param>
/// <param name="ErrorKind">What went wrong, where something did.</param>
/// <param name="Message">The same as a sentence.</param>
internal sealed record RoomTaskAnswer(
    RoomTaskOutcome Outcome, int? ConferenceId = null, PexipErrorKind ErrorKind = PexipErrorKind.Unexpected, string Message = "")
{
    public static readonly RoomTaskAnswer Done = new(RoomTaskOutcome.Done);

    public static readonly RoomTaskAnswer Absent = new(RoomTaskOutcome.Absent);

    public static readonly RoomTaskAnswer InUse = new(RoomTaskOutcome.InUse);

    public static RoomTaskAnswer Failed(PexipError error) => new(RoomTaskOutcome.Failed, null, error.Kind, error.Message);

    /// <summary>The activity threw; the log has the exception.</summary>
    public static RoomTaskAnswer Broken(string exceptionType) =>
        new(RoomTaskOutcome.Failed, null, PexipErrorKind.Unexpected, $"The activity broke: {exceptionType}");
}
