using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

/// <summary>Metrics, 2500 to 2599.</summary>
internal static partial class Log
{
    [LoggerMessage(2500, LogLevel.Information, "Metrics: {Figures}")]
    public static partial void MetricsRead(ILogger logger, string figures);

    [LoggerMessage(2501, LogLevel.Warning, "Pexip alarm {Name} is up since {Raised:O}: level {Level}, instance {Instance}, node {Node}")]
    public static partial void PexipAlarm(
        ILogger logger, string? name, string? level, string? instance, string? node, DateTimeOffset? raised);

    [LoggerMessage(2502, LogLevel.Warning, "{Metric} could not be read: {Reason}")]
    public static partial void MetricNotRead(ILogger logger, string metric, string reason, Exception? exception);

    [LoggerMessage(2503, LogLevel.Warning, "Metrics did not get to {Sink}: {Reason}")]
    public static partial void MetricsNotWritten(ILogger logger, string sink, string reason, Exception? exception);
}
