using Microsoft.Extensions.Logging;

namespace MaxConf.Simulator;

/// <summary>What the simulator logs: the story a person at a demonstration wants to follow. Ids 4000 to 4099.</summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Information, "Simulators are up: Pexip at {PexipAddress}, Entra at {EntraAddress}, Genesys at {GenesysAddress}")]
    public static partial void Started(ILogger logger, Uri pexipAddress, Uri entraAddress, Uri genesysAddress);

    [LoggerMessage(4001, LogLevel.Information, "Pexip: room {Room} created, joinable in {DelaySeconds} s")]
    public static partial void RoomCreated(ILogger logger, string room, double delaySeconds);

    [LoggerMessage(4002, LogLevel.Information, "Pexip: room {Room} deleted")]
    public static partial void RoomDeleted(ILogger logger, string room);

    [LoggerMessage(4003, LogLevel.Information, "Pexip: conference {Room} started on {Node}")]
    public static partial void ConferenceStarted(ILogger logger, string room, string node);

    [LoggerMessage(4004, LogLevel.Information, "Pexip: conference {Room} ended on {Node}")]
    public static partial void ConferenceEnded(ILogger logger, string room, string node);

    [LoggerMessage(4005, LogLevel.Information, "Pexip: {Participant} ({Role}) joined {Room} on {Node}")]
    public static partial void ParticipantJoined(ILogger logger, string participant, string role, string room, string node);

    [LoggerMessage(4006, LogLevel.Information, "Pexip: {Participant} left {Room}: {Reason}")]
    public static partial void ParticipantLeft(ILogger logger, string participant, string room, string reason);

    [LoggerMessage(4007, LogLevel.Information, "Pexip: {Participant} lost the connection to {Room}")]
    public static partial void ConnectionLost(ILogger logger, string participant, string room);

    [LoggerMessage(4008, LogLevel.Warning, "Pexip: {Node} could not post to event sink {Sink} ({Error}), tries again in {WaitSeconds} s")]
    public static partial void EventSinkFailed(ILogger logger, string node, string sink, string error, double waitSeconds);

    [LoggerMessage(4009, LogLevel.Error, "Pexip: {Node} gave up event sink {Sink} with {Backlog} events waiting; set its restart_date to go on")]
    public static partial void EventSinkStopped(ILogger logger, string node, string sink, int backlog);
}
