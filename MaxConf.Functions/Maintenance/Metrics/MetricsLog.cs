using MaxConf.Functions.Observability;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>
/// Puts readings into the log: the figures in one line, and a line for each alarm that is up. An alarm's details, which may name people,
/// are left out.
/// </summary>
internal sealed class MetricsLog(ILogger<MetricsLog> logger) : IMetricsSink
{
    /// <inheritdoc />
    public Task WriteAsync(MetricsReading reading, CancellationToken cancellationToken)
    {
        Log.MetricsRead(logger, string.Join(", ", reading.Figures));
        foreach (var alarm in reading.NamedAlarms)
        {
            Log.PexipAlarm(logger, alarm.Name, alarm.Level, alarm.Instance, alarm.Node, alarm.TimeRaised);
        }

        return Task.CompletedTask;
    }
}
