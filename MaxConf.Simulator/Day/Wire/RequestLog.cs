namespace MaxConf.Simulator.Day.Wire;

/// <summary>How long every request of a day took and what came of it, by kind.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, List<(TimeSpan Duration, RequestOutcome Outcome)>> _requests = new(StringComparer.Ordinal);

    /// <param name="kind">Method and path, or what else the request is called in the summary.</param>
    /// <param name="duration">From the request's beginning to the end of the answer.</param>
    /// <param name="outcome">What came of it.</param>
    public void Add(string kind, TimeSpan duration, RequestOutcome outcome)
    {
        lock (_gate)
        {
            if (!_requests.TryGetValue(kind, out var requests))
            {
                _requests.Add(kind, requests = []);
            }

            requests.Add((duration, outcome));
        }
    }

    /// <summary>All requests so far, kinds in alphabetical order.</summary>
    public IReadOnlyList<RequestSummary> Summarize()
    {
        lock (_gate)
        {
            return [.. _requests.Select(kind => RequestSummary.Of(kind.Key, kind.Value))];
        }
    }
}
