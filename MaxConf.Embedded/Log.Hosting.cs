using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded;

/// <summary>The host's own lines, 1000 to 1099.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "{Functions} functions, listening on {Url}.")]
    public static partial void HostStarted(ILogger logger, int functions, string url);

    [LoggerMessage(1001, LogLevel.Information, "A system key was made; it is in {File}.")]
    public static partial void SystemKeyMade(ILogger logger, string file);

    [LoggerMessage(1010, LogLevel.Error, "{Method} {Route} failed.")]
    public static partial void RequestFailed(ILogger logger, string method, string route, Exception exception);

    [LoggerMessage(1011, LogLevel.Debug, "The caller of {Method} {Route} has gone.")]
    public static partial void CallerGone(ILogger logger, string method, string route);

    [LoggerMessage(1012, LogLevel.Debug, "Function {Function} returned no HTTP result; the response is empty.")]
    public static partial void NoHttpResult(ILogger logger, string function);

    [LoggerMessage(1020, LogLevel.Error, "Timer function {Function} failed; it runs again at its next time.")]
    public static partial void TimerFailed(ILogger logger, string function, Exception exception);

    [LoggerMessage(1021, LogLevel.Warning, "Timer function {Function} missed its time {Due:O} and runs now, once for all it missed.")]
    public static partial void TimerPastDue(ILogger logger, string function, DateTimeOffset due);

    [LoggerMessage(1022, LogLevel.Error,
        "The schedule of timer function {Function} cannot be remembered; a restart may repeat or skip a run.")]
    public static partial void ScheduleNotRemembered(ILogger logger, string function, Exception exception);

    [LoggerMessage(1023, LogLevel.Warning, "Timer functions were still running when the time to stop was over: {Functions}.")]
    public static partial void TimersCutOff(ILogger logger, string functions);
}
