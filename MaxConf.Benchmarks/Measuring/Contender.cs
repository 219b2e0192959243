namespace MaxConf.Benchmarks.Measuring;

/// <summary>One of those that are measured side by side.</summary>
/// <param name="Name">As the report shows it.</param>
/// <param name="MeasureAsync">Does a round.</param>
internal sealed record Contender(string Name, Func<Task<Measurement>> MeasureAsync);
