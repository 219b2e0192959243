namespace MaxConf.Embedded.Engine.History;

/// <summary>The decision of an orchestration that an entity answers to.</summary>
internal sealed record EntityCaller(string InstanceId, string ExecutionId, int TaskId);
