namespace MaxConf.Benchmarks.Reporting;

/// <summary>Something else worth knowing.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what.</param>
internal sealed record Figure(string Name, double Value, string Unit);
