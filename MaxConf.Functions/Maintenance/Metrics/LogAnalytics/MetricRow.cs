using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Maintenance.Metrics.LogAnalytics;

/// <summary>
/// A row of the table in Log Analytics; the properties are its columns. Long rather than wide, so that a new metric needs no new column.
/// </summary>
/// <param name="TimeGenerated">When it was read, UTC; the same for all rows of a run.</param>
/// <param name="Metric">What was read.</param>
/// <param name="Value">How many.</param>
/// <param name="Dimensions">What the value is told apart by.</param>
internal sealed record MetricRow(DateTime TimeGenerated, string Metric, long Value, IReadOnlyDictionary<string, string?>? Dimensions = null)
{
    /// <summary>The metric of rows that each tell of one alarm.</summary>
    internal const string AlarmDetails = "maxconf.pexip.alarm_details";

    /// <summary>
    /// Of the 8096 characters an alarm's details may have. So the rows of a run stay below the 1 MB that one call may carry, even if every
    /// character is escaped.
    /// </summary>
    internal const int MaxDetails = 1000;

    /// <summary>The rows of a reading.</summary>
    public static List<MetricRow> Of(MetricsReading reading)
    {
        var time = reading.Time.UtcDateTime;
        return [.. reading.Figures.Select(figure => Of(figure, time)), .. reading.NamedAlarms.Select(alarm => Of(alarm, time))];
    }

    private static MetricRow Of(Figure figure, DateTime time) => figure.Metric.Tag is { } tag
        ? new(time, figure.Metric.Name, figure.Value, new Dictionary<string, string?> { [tag] = figure.TagValue })
        : new(time, figure.Metric.Name, figure.Value);

    private static MetricRow Of(Alarm alarm, DateTime time) => new(time, AlarmDetails, 1, new Dictionary<string, string?>
    {
        ["level"] = alarm.Level,
        ["name"] = alarm.Name,
        ["instance"] = alarm.Instance,
        ["node"] = alarm.Node,
        ["time_raised"] = alarm.TimeRaised?.UtcDateTime.ToString("O"),
        ["details"] = alarm.Details?[..Math.Min(alarm.Details.Length, MaxDetails)],
    });
}
