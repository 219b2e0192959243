using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>What one run could read. What it could not is missing, and never 0.</summary>
/// <param name="Time">When it was read.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Alarms">The alarms that the figures count.</param>
internal sealed record MetricsReading(DateTimeOffset Time, IReadOnlyList<Figure> Figures, IReadOnlyList<Alarm> Alarms)
{
    /// <summary>The most alarms that a sink should name; a platform with more of them has one trouble, told again and again.</summary>
    internal const int MaxNamed = 50;

    /// <summary>The alarms to name.</summary>
    public IEnumerable<Alarm> NamedAlarms => Alarms.Take(MaxNamed);
}
