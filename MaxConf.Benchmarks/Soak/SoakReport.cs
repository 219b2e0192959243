namespace MaxConf.Benchmarks.Soak;

/// <summary>What came of a soak.</summary>
/// <param name="Options">How it was run.</param>
/// <param name="Tally">What happened.</param>
/// <param name="Before">What both sides held with the rooms made and nobody there.</param>
/// <param name="During">What they held at the end, with everybody still there.</param>
/// <param name="After">What they held when everybody had left.</param>
/// <param name="Events">Events read.</param>
/// <param name="Losses">Streams of events that were lost and made anew.</param>
internal sealed record SoakReport(
    SoakOptions Options,
    SoakTally Tally,
    SoakCounts Before,
    SoakCounts During,
    SoakCounts After,
    long Events,
    long Losses)
{
    /// <summary>What is not as it should be; empty if all is well.</summary>
    public IEnumerable<string> Failures =>
    [
        .. Tally.Problems.Select(problem => $"{problem.Value} times: {problem.Key}"),
        .. Left("sessions", After.Sessions),
        .. Left("streams of events", After.Streams),
        .. Left("participants", After.Participants),
        .. Left("timers of the client", After.ClientTimers - Before.ClientTimers),
        .. Left("timers of the platform", After.NodeTimers - Before.NodeTimers),
        .. Left("connections in use", After.ActiveConnections),
        .. Left("connections that the nodes have and the client does not", After.NodeConnections - After.IdleConnections),
    ];

    private static IEnumerable<string> Left(string what, long count) => count == 0 ? [] : [$"{count} {what} left over"];
}
