using MaxConf.Functions.Rooms.Live.Actions;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

/// <summary>Live control, 2900 to 2999.</summary>
internal static partial class Log
{
    [LoggerMessage(2900, LogLevel.Information, "{Caller} did {Action} in room {Room} to {Participant}: {Outcome}")]
    public static partial void RoomControlled(
        ILogger logger, string caller, RoomActionKind action, string room, string? participant, RoomActionOutcome outcome);

    [LoggerMessage(2901, LogLevel.Warning, "What came of action {Id} in room {Room} could not be kept")]
    public static partial void ActionOutcomeNotKept(ILogger logger, string room, string id, Exception exception);
}
