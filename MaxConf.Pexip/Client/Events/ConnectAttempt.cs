namespace MaxConf.Pexip.Client.Events;

/// <summary>What came of one try to connect to the stream of events.</summary>
/// <param name="Connection">The connection; null when there is none.</param>
/// <param name="IsFinal">Whether further tries are in vain.</param>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
internal sealed record ConnectAttempt(EventConnection? Connection, bool IsFinal, int? Status)
{
    /// <summary>A connection that was there, and was lost: the try that the others follow.</summary>
    public static ConnectAttempt Lost { get; } = new(null, IsFinal: false, null);
}
