namespace MaxConf.Benchmarks;

/// <summary>How a benchmark is run.</summary>
/// <param name="Count">Operations of a round; at least 1.</param>
/// <param name="Rounds">How often everything is measured; the median counts. At least 1.</param>
/// <param name="PexipLatency">How long the simulated Pexip takes over each request besides; not negative.</param>
internal sealed record BenchmarkOptions(int Count, int Rounds, TimeSpan PexipLatency);
