namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>Reading metrics. Section <c>Metrics</c>; read once, at start.</summary>
internal sealed class MetricsOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Metrics";

    /// <summary>
    /// Whether rooms and Pexip are looked at every five minutes. Default true; false where another MaxConf on the same platform does it.
    /// What is counted as it happens is counted all the same.
    /// </summary>
    public bool Enabled { get; set; } = true;
}
