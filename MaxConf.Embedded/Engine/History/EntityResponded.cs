using Microsoft.DurableTask;

namespace MaxConf.Embedded.Engine.History;

/// <summary>The entity called under this id answered.</summary>
internal sealed record EntityResponded(
    DateTimeOffset Timestamp, int Id, string? Result, TaskFailureDetails? Failure) : AnswerEvent(Timestamp, Id);
