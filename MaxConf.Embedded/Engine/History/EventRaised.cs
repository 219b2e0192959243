namespace MaxConf.Embedded.Engine.History;

/// <summary>An external event came in.</summary>
internal sealed record EventRaised(DateTimeOffset Timestamp, string Name, string? Input) : HistoryEvent(Timestamp);
