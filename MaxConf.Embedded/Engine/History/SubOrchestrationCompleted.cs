namespace MaxConf.Embedded.Engine.History;

/// <summary>The child started under this id completed.</summary>
internal sealed record SubOrchestrationCompleted(DateTimeOffset Timestamp, int Id, string? Result) : AnswerEvent(Timestamp, Id);
