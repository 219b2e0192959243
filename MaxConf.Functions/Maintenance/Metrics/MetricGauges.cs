using System.Diagnostics.Metrics;
using MaxConf.Functions.Observability;

namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>
/// Shows the last reading on gauges. Scaled out, the timer may move to another instance; so a reading is shown for
/// <see cref="Lifetime"/> only, lest this one shows its last for ever.
/// </summary>
internal sealed class MetricGauges : IMetricsSink
{
    /// <summary>Two runs and a bit: one that is late, or skipped, leaves no gap.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(11);

    private readonly TimeProvider _time;
    private volatile MetricsReading? _last;

    public MetricGauges(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(Telemetry.Meter);
        foreach (var metric in Metric.All)
        {
            meter.CreateObservableGauge(metric.Name, () => Observe(metric), metric.Unit, metric.Description);
        }
    }

    /// <inheritdoc />
    public Task WriteAsync(MetricsReading reading, CancellationToken cancellationToken)
    {
        _last = reading;
        return Task.CompletedTask;
    }

    private IEnumerable<Measurement<long>> Observe(Metric metric) => _last is { } last && _time.GetUtcNow() - last.Time < Lifetime
        ? last.Figures.Where(figure => figure.Metric == metric).Select(Measure)
        : [];

    private static Measurement<long> Measure(Figure figure) => figure.Metric.Tag is { } tag
        ? new(figure.Value, KeyValuePair.Create<string, object?>(tag, figure.TagValue))
        : new(figure.Value);
}
