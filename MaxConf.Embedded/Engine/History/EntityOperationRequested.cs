namespace MaxConf.Embedded.Engine.History;

/// <summary>A message to an entity: run an operation, and answer the orchestration that asked, if one waits.</summary>
internal sealed record EntityOperationRequested(string Operation, string? Input, EntityCaller? Caller);
