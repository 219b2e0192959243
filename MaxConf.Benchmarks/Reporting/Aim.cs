namespace MaxConf.Benchmarks.Reporting;

/// <summary>What a benchmark ought to show, and what it showed.</summary>
/// <param name="Text">The aim in words.</param>
/// <param name="Value">What was measured.</param>
/// <param name="IsMet">Whether that will do.</param>
internal sealed record Aim(string Text, double Value, bool IsMet)
{
    public static Aim AtLeast(string unit, double limit, double value) => new($"at least {limit:N0} {unit}", value, value >= limit);

    public static Aim AtMost(string unit, double limit, double value) => new($"at most {limit:N1} {unit}", value, value <= limit);

    /// <summary>An aim as a part of the baseline's rate.</summary>
    public static Aim Ratio(double limit, double value) => new($"at least {limit:P0} of the baseline's rate", value, value >= limit);
}
