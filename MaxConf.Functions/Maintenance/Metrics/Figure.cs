namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>One figure that was read.</summary>
/// <param name="Metric">Of what.</param>
/// <param name="Value">How many.</param>
/// <param name="TagValue">The value of the metric's tag, if it has one.</param>
internal sealed record Figure(Metric Metric, long Value, string? TagValue = null)
{
    /// <summary>As in the log: <c>maxconf.rooms{state=active} 3</c>.</summary>
    public override string ToString() =>
        TagValue is null ? $"{Metric.Name} {Value}" : $"{Metric.Name}{{{Metric.Tag}={TagValue}}} {Value}";
}
