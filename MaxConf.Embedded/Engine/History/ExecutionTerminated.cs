namespace MaxConf.Embedded.Engine.History;

/// <summary>Somebody ended the instance from outside.</summary>
internal sealed record ExecutionTerminated(DateTimeOffset Timestamp, string? Output, bool Recursive) : HistoryEvent(Timestamp);
