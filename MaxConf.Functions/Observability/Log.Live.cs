using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Pexip.Client.Sessions;
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

    [LoggerMessage(2902, LogLevel.Information, "MaxConf joined the meeting in room {Room} on node {Node}")]
    public static partial void ControlJoined(ILogger logger, string room, string node);

    [LoggerMessage(2903, LogLevel.Warning, "MaxConf could not join the meeting in room {Room} on node {Node}: {Outcome}")]
    public static partial void ControlNotJoined(ILogger logger, string room, string node, string outcome);

    [LoggerMessage(2904, LogLevel.Information, "MaxConf is in the meeting in room {Room} no more: {Reason}")]
    public static partial void ControlEnded(ILogger logger, string room, SessionEndReason reason);

    [LoggerMessage(2905, LogLevel.Error, "MaxConf left the meeting in room {Room}, as its events could not be read")]
    public static partial void ControlBroke(ILogger logger, string room, Exception exception);

    [LoggerMessage(2906, LogLevel.Warning, "Those who follow room {Room} are told nothing new for now")]
    public static partial void FeedBehind(ILogger logger, string room, Exception exception);
}
