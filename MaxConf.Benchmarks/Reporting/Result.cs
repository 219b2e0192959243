using MaxConf.Benchmarks.Measuring;

namespace MaxConf.Benchmarks.Reporting;

/// <summary>A contender's result.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Median">Its median round.</param>
internal sealed record Result(string Name, Measurement Median);
