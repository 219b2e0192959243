using MaxConf.Simulator.Day.Citizens;
using MaxConf.Simulator.Day.Verdicts;
using MaxConf.Simulator.Day.Wire;

namespace MaxConf.Simulator.Day;

/// <summary>What a day has come to.</summary>
/// <param name="Lived">From the first citizen's turn to the last one's farewell.</param>
/// <param name="Closed">From then until the last room was gone, or was waited for no longer.</param>
/// <param name="Citizens">What came of everybody.</param>
/// <param name="Requests">All requests, by kind.</param>
/// <param name="Verdict">Whether all is well with the rooms.</param>
internal sealed record DayReport(
    TimeSpan Lived,
    TimeSpan Closed,
    IReadOnlyList<CitizenResult> Citizens,
    IReadOnlyList<RequestSummary> Requests,
    Verdict Verdict)
{
    /// <summary>Everything that is wrong, with rooms and with citizens.</summary>
    public IEnumerable<Finding> Findings => Verdict.Findings.Concat(Citizens
        .Where(citizen => citizen.Failure is not null)
        .Select(citizen => new Finding($"citizen {citizen.Number}", citizen.Failure!)));

    /// <summary>Whether the day was as it should be.</summary>
    public bool IsGood => !Findings.Any();
}
