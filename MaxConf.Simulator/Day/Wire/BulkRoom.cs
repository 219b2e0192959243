namespace MaxConf.Simulator.Day.Wire;

/// <summary>A room made in bulk.</summary>
internal sealed record BulkRoom(string Name);
