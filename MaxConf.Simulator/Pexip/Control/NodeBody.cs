namespace MaxConf.Simulator.Pexip.Control;

/// <summary>Which node an order is about, by name or address; without it, all.</summary>
internal sealed record NodeBody(string? Node = null);
