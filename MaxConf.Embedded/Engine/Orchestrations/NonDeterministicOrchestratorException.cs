namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>An orchestrator decided otherwise on replay than it did at first: its code changed, or read something that changes.</summary>
internal sealed class NonDeterministicOrchestratorException(string message) : Exception(message);
