using Microsoft.Extensions.Logging;

namespace MaxConf.Simulator;

/// <summary>The conferencing nodes' client API. Ids 4030 to 4039.</summary>
internal static partial class Log
{
    [LoggerMessage(4030, LogLevel.Warning, "Pexip: {Participant} reads the events of {Room} too slowly and loses the connection to them")]
    public static partial void SubscriberTooSlow(ILogger logger, string participant, string room);
}
