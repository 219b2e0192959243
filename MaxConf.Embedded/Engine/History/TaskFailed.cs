using Microsoft.DurableTask;

namespace MaxConf.Embedded.Engine.History;

/// <summary>The activity asked for under this id threw.</summary>
internal sealed record TaskFailed(DateTimeOffset Timestamp, int Id, TaskFailureDetails Failure) : AnswerEvent(Timestamp, Id);
