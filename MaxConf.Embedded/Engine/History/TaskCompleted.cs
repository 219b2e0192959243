namespace MaxConf.Embedded.Engine.History;

/// <summary>The activity asked for under this id returned.</summary>
internal sealed record TaskCompleted(DateTimeOffset Timestamp, int Id, string? Result) : AnswerEvent(Timestamp, Id);
