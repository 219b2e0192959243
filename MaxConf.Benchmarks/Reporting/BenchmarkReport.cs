namespace MaxConf.Benchmarks.Reporting;

/// <summary>What a benchmark found.</summary>
/// <param name="Name">The benchmark.</param>
/// <param name="Operation">What is counted, in the singular.</param>
/// <param name="Results">The contenders; the first is what the others are compared with.</param>
/// <param name="Aims">What ought to be.</param>
/// <param name="Figures">What else was measured.</param>
internal sealed record BenchmarkReport(
    string Name, string Operation, IReadOnlyList<Result> Results, IReadOnlyList<Aim> Aims, IReadOnlyList<Figure> Figures);
