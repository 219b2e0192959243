namespace MaxConf.Embedded.Engine.Storage;

/// <summary>An activity that an orchestration decided on and that has not been answered yet.</summary>
internal sealed record ActivityTask(long Id, string InstanceId, string ExecutionId, int TaskId, string Name, string? Input);
