using System.Text.Json;

namespace MaxConf.Benchmarks.Reporting;

/// <summary>Reports as JSON, for those who compare runs.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Task WriteAsync(FileInfo file, IReadOnlyList<BenchmarkReport> reports, CancellationToken cancellation) =>
        File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(reports, Indented), cancellation);
}
