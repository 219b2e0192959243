namespace MaxConf.Simulator.Pexip.Control;

/// <summary>Name of the conference whose events are posted once more.</summary>
internal sealed record ReplayBody(string Name = "");
