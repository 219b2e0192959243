namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>An orchestrator decided otherwise on replay than it did at first, or could: its code changed, reads something that changes, or awaits it.</summary>
internal sealed class NonDeterministicOrchestratorException(string message) : Exception(message);
