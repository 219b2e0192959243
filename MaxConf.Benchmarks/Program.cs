using MaxConf.Benchmarks;

return await BenchmarkSyntax.RunAsync(args);
