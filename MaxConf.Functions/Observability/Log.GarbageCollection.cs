using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

/// <summary>The garbage collection, 2600 to 2699.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 2600,
        Message = "Garbage collection: {Orchestrations} orchestrations, {Vmrs} VMRs; found: {Findings}; left: {Left}; failed: {Failures}")]
    public static partial void GarbageCollected(
        ILogger logger, LogLevel level, int orchestrations, int vmrs, string findings, int left, string failures);

    [LoggerMessage(2601, LogLevel.Warning, "A garbage collection is still under way: this one is left out")]
    public static partial void GarbageCollectionUnderWay(ILogger logger);

    [LoggerMessage(2602, LogLevel.Information, "{Caller} asked for a garbage collection")]
    public static partial void GarbageCollectionRequested(ILogger logger, string? caller);

    [LoggerMessage(2603, LogLevel.Warning, "Room {Room}, which nobody looked after, is adopted; people meet there: {IsLive}")]
    public static partial void RoomAdopted(ILogger logger, string room, bool isLive);

    [LoggerMessage(2604, LogLevel.Error, "Room {Room} was found {Kind}, and doing something about it failed")]
    public static partial void RoomNotTreated(ILogger logger, string room, string kind, Exception exception);
}
