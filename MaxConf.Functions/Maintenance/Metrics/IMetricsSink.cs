namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>A place that readings are put.</summary>
internal interface IMetricsSink
{
    /// <summary>Puts a reading there, in bounded time. Throws where that cannot be done; the caller says so in the log.</summary>
    Task WriteAsync(MetricsReading reading, CancellationToken cancellationToken);
}
