using MaxConf.Simulator.Day;
using MaxConf.Simulator.Day.Citizens;
using MaxConf.Simulator.Day.Display;
using MaxConf.Simulator.Day.Verdicts;
using MaxConf.Simulator.Day.Wire;
using Spectre.Console.Testing;

namespace MaxConf.Tests.Simulator.Day;

public sealed class DaySummaryTests
{
    private static readonly DayReport Good = new(
        TimeSpan.FromSeconds(60.04),
        TimeSpan.FromSeconds(7),
        [new(1, Outcome.Served, "a"), new(2, Outcome.GaveUp, "b"), new(3, Outcome.Served, "c")],
        [
            RequestSummary.Of("GET /room/{name}", [(TimeSpan.FromMilliseconds(1.25), RequestOutcome.Answered)]),
            RequestSummary.Of(
                "[odd]", [(TimeSpan.FromSeconds(2), RequestOutcome.Failed), (TimeSpan.FromSeconds(1), RequestOutcome.PutOff)]),
        ],
        Verdict.Of(new()));

    [Fact]
    public void Of_AGoodDay_TellsAllOfIt() => Assert.Equal(
        """

        Lived for 60.0 s; the last room was waited for another 7.0 s.

          citizens
        ────────────────
          served     2
          gave up    1


          requests               put off   failed   p50 ms   p95 ms   p99 ms
        ──────────────────────────────────────────────────────────────────────
          GET /room/{name}   1         0        0      1.3      1.3      1.3
          [odd]              2         1        1   1000.0   2000.0   2000.0

        Rooms: 0 made, 0 deleted, 0 left.
        Good: each was made once and deleted once, empty and not before its time.
        """,
        Written(Good));

    [Fact]
    public void Of_ADayThatIsNotGood_ListsWhatIsWrong()
    {
        var report = Good with
        {
            Citizens = [new(4, Outcome.Failed, null, "POST /room/create: 502 Pexip refused [it]")],
            Verdict = new() { Findings = [new("a", "still there")] },
        };

        var written = Written(report);

        Assert.EndsWith(
            """
            Not good: 2 findings.
              a: still there
              citizen 4: POST /room/create: 502 Pexip refused [it]
            """,
            written,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ADayWithEndlessFindings_ListsSome()
    {
        var findings = Enumerable.Range(1, 60).Select(number => new Finding($"room {number}", "still there"));

        var written = Written(Good with { Verdict = new() { Findings = [.. findings] } });

        Assert.Contains("  room 50: still there\n  and 10 more", written, StringComparison.Ordinal);
        Assert.DoesNotContain("room 51", written, StringComparison.Ordinal);
    }

    /// <summary>As a terminal shows it: blanks at the end of a line are not seen.</summary>
    private static string Written(DayReport report)
    {
        using var console = new TestConsole();
        console.Write(DaySummary.Of(report));
        return string.Join('\n', console.Lines.Select(line => line.TrimEnd()));
    }
}
