namespace MaxConf.Embedded.Engine.History;

/// <summary>Somebody let a paused instance go on.</summary>
internal sealed record ExecutionResumed(DateTimeOffset Timestamp, string? Reason) : HistoryEvent(Timestamp);
