using MaxConf.Benchmarks.Reporting;

namespace MaxConf.Benchmarks;

/// <summary>Measures one thing that MaxConf should be fast at, beside what it could at best be.</summary>
internal interface IBenchmark
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>What it measures, in a sentence.</summary>
    string Description { get; }

    /// <summary>How much work a round is, unless the command line says otherwise.</summary>
    int DefaultCount { get; }

    Task<BenchmarkReport> RunAsync(BenchmarkOptions options, CancellationToken cancellation);
}
