namespace MaxConf.Embedded.Engine.History;

/// <summary>The decision of a parent orchestration that a child answers to.</summary>
internal sealed record ParentTask(string Name, string InstanceId, string ExecutionId, int TaskId);
