using Microsoft.DurableTask;

namespace MaxConf.Embedded.Engine.History;

/// <summary>The child started under this id failed, was terminated or could not be started.</summary>
internal sealed record SubOrchestrationFailed(DateTimeOffset Timestamp, int Id, TaskFailureDetails Failure) : AnswerEvent(Timestamp, Id);
