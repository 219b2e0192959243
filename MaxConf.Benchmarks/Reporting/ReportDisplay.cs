using System.Globalization;
using MaxConf.Benchmarks.Measuring;
using Spectre.Console;

namespace MaxConf.Benchmarks.Reporting;

/// <summary>Reports as a person reads them.</summary>
internal static class ReportDisplay
{
    /// <summary>In a file nothing is wrapped before this.</summary>
    private const int LineWidth = 160;

    private const double BytesPerKilobyte = 1024;

    private static readonly string[] Titles = ["rate/s", "ratio", "seconds", "CPU s", "KB/op", "commits", "p50 ms", "p99 ms"];

    private static readonly IAnsiConsole Console = CreateConsole();

    /// <summary>Tells of one round, as it ends.</summary>
    public static void Progress(string round, string contender, Measurement measurement) =>
        Console.MarkupLineInterpolated($"[dim]{round}, {contender}: {measurement.Rate:N0}/s[/]");

    public static void Show(BenchmarkReport report)
    {
        Console.Write(TableOf(report));
        foreach (var figure in report.Figures)
        {
            Console.MarkupLineInterpolated($"  {figure.Name}: {figure.Value:N1} {figure.Unit}");
        }

        foreach (var aim in report.Aims)
        {
            var (colour, verdict) = aim.IsMet ? ("green", "met") : ("red", "not met");
            Console.MarkupLine(Markup.Escape($"  Aim: {aim.Text}. Measured: {Short(aim.Value)}, ") + $"[{colour}]{verdict}[/].");
        }
    }

    private static Table TableOf(BenchmarkReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Markup.Escape($"{report.Name}, per {report.Operation}"));
        foreach (var title in Titles)
        {
            table.AddColumn(title, column => column.RightAligned());
        }

        foreach (var result in report.Results)
        {
            table.AddRow([Markup.Escape(result.Name), .. Cells(result.Median, report.Results[0].Median)]);
        }

        return table;
    }

    private static IEnumerable<string> Cells(Measurement measurement, Measurement baseline) =>
    [
        Short(measurement.Rate),
        (measurement.Rate / baseline.Rate).ToString("0.00", CultureInfo.InvariantCulture),
        measurement.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture),
        measurement.Cost?.Processor.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
        measurement.Cost is { } cost ? Short(cost.AllocatedBytes / BytesPerKilobyte / measurement.Operations) : "",
        measurement.Cost?.Commits?.ToString("N0", CultureInfo.InvariantCulture) ?? "",
        measurement.Latencies is { } waits ? Short(waits.Median.TotalMilliseconds) : "",
        measurement.Latencies is { } longer ? Short(longer.Percentile99.TotalMilliseconds) : "",
    ];

    private static string Short(double value) => value.ToString(value < 100 ? "0.00" : "N0", CultureInfo.InvariantCulture);

    private static IAnsiConsole CreateConsole()
    {
        var console = AnsiConsole.Console;
        if (!console.Profile.Out.IsTerminal)
        {
            (console.Profile.Width, console.Profile.Capabilities.Interactive) = (LineWidth, false);
        }

        return console;
    }
}
