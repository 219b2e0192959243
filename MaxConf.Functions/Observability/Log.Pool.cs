using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

/// <summary>The pool of ready rooms, 2400 to 2499.</summary>
internal static partial class Log
{
    [LoggerMessage(2400, LogLevel.Warning, "Room {Room} of the pool has vanished from Pexip")]
    public static partial void PooledRoomVanished(ILogger logger, string room);

    [LoggerMessage(2401, LogLevel.Error, "Room {Room} of the pool cannot be handed out, as the key it was sealed with is gone")]
    public static partial void PooledRoomUnreadable(ILogger logger, string room);

    [LoggerMessage(2402, LogLevel.Error, "The pool goes on with its settings as they were, as the new ones are wrong: {Reason}")]
    public static partial void PoolSettingsRefused(ILogger logger, string reason);
}
