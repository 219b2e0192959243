namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>What an orchestrator asked for with <c>ContinueAsNew</c>.</summary>
internal sealed record NextExecution(string? Input, bool PreserveUnprocessedEvents);
