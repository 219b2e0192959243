using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

/// <summary>Event sinks, 2300 to 2399.</summary>
internal static partial class Log
{
    [LoggerMessage(2300, LogLevel.Debug, "Room {Room} heard {Count} events")]
    public static partial void EventsHeard(ILogger logger, string room, int count);

    [LoggerMessage(2301, LogLevel.Debug, "{Count} events for {Room}, which no orchestration lives for, were acknowledged and let go")]
    public static partial void EventsForNobody(ILogger logger, string room, int count);

    [LoggerMessage(2302, LogLevel.Warning, "{Count} items of a bulk from the event sink were no events and were let go")]
    public static partial void EventsSkipped(ILogger logger, int count);
}
