namespace MaxConf.Embedded.Engine.Storage;

/// <summary>An activity that an orchestration decided on and that has not been answered yet.</summary>
/// <param name="Id">Its row.</param>
/// <param name="InstanceId">The orchestration.</param>
/// <param name="ExecutionId">The orchestration's execution.</param>
/// <param name="TaskId">The decision's number.</param>
/// <param name="Name">The activity.</param>
/// <param name="Input">What it is given.</param>
/// <param name="TraceParent">The span it is part of (W3C Trace Context). Not in the file: after a restart it is a trace of its own.</param>
internal sealed record ActivityTask(
    long Id, string InstanceId, string ExecutionId, int TaskId, string Name, string? Input, string? TraceParent = null);
