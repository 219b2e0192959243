namespace MaxConf.Simulator.Day.Wire;

/// <summary>Where a room is in its life.</summary>
internal sealed record InstanceState(string? State);
