using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>
/// How grave alarms are. No source settles which levels Pexip has, so those it is known to have get a figure each, also when that is 0,
/// and all others one together.
/// </summary>
internal static class AlarmLevels
{
    private const string Other = "other";
    private static readonly string[] Levels = ["critical", "error", "warning", "info", Other];

    /// <summary>How many alarms there are of each level.</summary>
    public static IEnumerable<Figure> Count(IReadOnlyCollection<Alarm> alarms) =>
        Levels.Select(level => new Figure(Metric.Alarms, alarms.Count(alarm => LevelOf(alarm) == level), level));

    private static string LevelOf(Alarm alarm) =>
        Array.Find(Levels, level => level.Equals(alarm.Level, StringComparison.OrdinalIgnoreCase)) ?? Other;
}
