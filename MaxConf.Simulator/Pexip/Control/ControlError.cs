namespace MaxConf.Simulator.Pexip.Control;

/// <summary>Why an order cannot be followed.</summary>
internal sealed record ControlError(string Error);
