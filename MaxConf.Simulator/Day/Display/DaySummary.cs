using System.Globalization;
using MaxConf.Simulator.Day.Citizens;
using MaxConf.Simulator.Day.Verdicts;
using MaxConf.Simulator.Day.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MaxConf.Simulator.Day.Display;

/// <summary>What is told at the end of a day.</summary>
internal static class DaySummary
{
    /// <summary>The most findings that are told one by one.</summary>
    private const int MostFindings = 50;

    /// <summary>Citizens by outcome, requests by kind, rooms, and what is wrong.</summary>
    public static IRenderable Of(DayReport report) => new Rows(
    [
        Text.Empty,
        new Text($"Lived for {Seconds(report.Lived)} s; the last room was waited for another {Seconds(report.Closed)} s."),
        Citizens(report.Citizens),
        Requests(report.Requests),
        new Text($"Rooms: {report.Verdict.Made} made, {report.Verdict.Deleted} deleted, {report.Verdict.Left} left."),
        .. Judgement([.. report.Findings]),
    ]);

    private static Table Citizens(IReadOnlyList<CitizenResult> citizens)
    {
        var table = NewTable("citizens", "");
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (citizens.Count(citizen => citizen.Outcome == outcome) is > 0 and var count)
            {
                table.AddRow(Words(outcome), Number(count));
            }
        }

        return table;
    }

    private static Table Requests(IReadOnlyList<RequestSummary> requests)
    {
        var table = NewTable("requests", "", "put off", "failed", "p50 ms", "p95 ms", "p99 ms");
        foreach (var kind in requests)
        {
            table.AddRow(
                Markup.Escape(kind.Kind),
                Number(kind.Count),
                Number(kind.PutOff),
                Number(kind.Failed),
                Milliseconds(kind.Median),
                Milliseconds(kind.Percentile95),
                Milliseconds(kind.Percentile99));
        }

        return table;
    }

    private static IEnumerable<IRenderable> Judgement(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            yield return new Markup("[green]Good: each was made once and deleted once, empty and not before its time.[/]");
            yield break;
        }

        yield return new Markup($"[red]Not good: {findings.Count} findings.[/]");
        foreach (var finding in findings.Take(MostFindings))
        {
            yield return new Text($"  {finding}");
        }

        if (findings.Count > MostFindings)
        {
            yield return new Text($"  and {findings.Count - MostFindings} more");
        }
    }

    private static Table NewTable(params string[] titles)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in titles)
        {
            table.AddColumn(title, column => column.Alignment = table.Columns.Count == 0 ? Justify.Left : Justify.Right);
        }

        return table;
    }

    private static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Served => "served",
        Outcome.GaveUp => "gave up",
        Outcome.NeverCame => "never came",
        Outcome.Cancelled => "cancelled",
        Outcome.TooLate => "back too late",
        Outcome.Failed => "failed",
        _ => "broken off",
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
