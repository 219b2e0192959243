namespace MaxConf.Embedded.Engine.History;

/// <summary>Somebody paused the instance.</summary>
internal sealed record ExecutionSuspended(DateTimeOffset Timestamp, string? Reason) : HistoryEvent(Timestamp);
