using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Results;
using Microsoft.Extensions.Logging;

namespace MaxConf.Pexip;

/// <summary>Of sessions on conferencing nodes: 3100 to 3199.</summary>
internal static partial class Log
{
    [LoggerMessage(3101, LogLevel.Debug, "A session on a conferencing node has ended: {Reason}")]
    public static partial void SessionEnded(ILogger logger, SessionEndReason reason);

    [LoggerMessage(3102, LogLevel.Warning, "A session's token could not be refreshed ({Kind}); next in {PauseSeconds} s")]
    public static partial void RefreshFailed(ILogger logger, PexipErrorKind? kind, double pauseSeconds);

    [LoggerMessage(3103, LogLevel.Information, "A session's token could not be released ({Kind}); it expires")]
    public static partial void ReleaseFailed(ILogger logger, PexipErrorKind kind);

    [LoggerMessage(3104, LogLevel.Warning, "No stream of events from a conferencing node ({Reason}); next try in {DelayMilliseconds} ms")]
    public static partial void Reconnecting(ILogger logger, string? reason, double delayMilliseconds);
}
