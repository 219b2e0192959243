namespace MaxConf.Embedded.Engine.History;

/// <summary>A durable timer fell due.</summary>
internal sealed record TimerFired(DateTimeOffset Timestamp, int Id, DateTimeOffset FireAt) : AnswerEvent(Timestamp, Id);
