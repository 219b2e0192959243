namespace MaxConf.Simulator.Day.Wire;

/// <summary>How many rooms to make, and what they have in common.</summary>
internal sealed record BulkRequest(int Count, BulkTemplate Template);
