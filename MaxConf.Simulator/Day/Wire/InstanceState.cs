namespace MaxConf.Simulator.Day.Wire;

/// <summary>What a room shows of itself.</summary>
/// <param name="State">Where it is in its life.</param>
/// <param name="Pooled">Whether it waits in the pool for somebody who needs a room.</param>
internal sealed record InstanceState(string? State, bool Pooled = false);
