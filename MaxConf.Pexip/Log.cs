using MaxConf.Pexip.Results;
using Microsoft.Extensions.Logging;

namespace MaxConf.Pexip;

/// <summary>The log lines of this assembly, event ids 3000 to 3999. None names an address with its query, a PIN or a password.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "Pexip {Operation}: attempt {Attempt} ended in {Reason}; next in {DelayMilliseconds} ms")]
    public static partial void Retrying(ILogger logger, string operation, int attempt, string? reason, double delayMilliseconds);

    [LoggerMessage(3002, LogLevel.Error, "The Pexip management node keeps failing: no calls to it for {BreakSeconds} s")]
    public static partial void CircuitOpened(ILogger logger, double breakSeconds);

    [LoggerMessage(3003, LogLevel.Information, "The Pexip management node answers again")]
    public static partial void CircuitClosed(ILogger logger);

    [LoggerMessage(3004, LogLevel.Warning, "Pexip {Operation} ended with {Kind} but may have been carried out: looking for its object")]
    public static partial void LookingUp(ILogger logger, string operation, PexipErrorKind kind);

    [LoggerMessage(3005, LogLevel.Warning, "Pexip {Operation} had been carried out: its object has the id {Id}")]
    public static partial void Adopted(ILogger logger, string operation, int id);
}
