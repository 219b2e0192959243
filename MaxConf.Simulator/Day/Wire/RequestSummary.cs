namespace MaxConf.Simulator.Day.Wire;

/// <summary>All requests of a kind.</summary>
/// <param name="Kind">Method and path, or what else it is called.</param>
/// <param name="Count">How many there were.</param>
/// <param name="PutOff">How many were told to try again later.</param>
/// <param name="Failed">How many had no answer, or one that was not expected.</param>
/// <param name="Median">The time within which half of them were answered.</param>
/// <param name="Percentile95">The time within which 95 of 100 were answered.</param>
/// <param name="Percentile99">The time within which 99 of 100 were answered.</param>
internal sealed record RequestSummary(
    string Kind, int Count, int PutOff, int Failed, TimeSpan Median, TimeSpan Percentile95, TimeSpan Percentile99)
{
    /// <summary>Sums up at least one request.</summary>
    public static RequestSummary Of(string kind, IReadOnlyCollection<(TimeSpan Duration, RequestOutcome Outcome)> requests)
    {
        TimeSpan[] durations = [.. requests.Select(request => request.Duration).Order()];
        return new(
            kind,
            requests.Count,
            requests.Count(request => request.Outcome == RequestOutcome.PutOff),
            requests.Count(request => request.Outcome == RequestOutcome.Failed),
            Percentile(durations, 50),
            Percentile(durations, 95),
            Percentile(durations, 99));
    }

    /// <summary>By nearest rank: the least duration that at least so many of a hundred do not exceed.</summary>
    private static TimeSpan Percentile(TimeSpan[] sorted, int percent) => sorted[(sorted.Length * percent + 99) / 100 - 1];
}
