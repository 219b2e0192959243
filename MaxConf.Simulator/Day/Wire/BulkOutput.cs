namespace MaxConf.Simulator.Day.Wire;

/// <summary>What came of making rooms in bulk.</summary>
/// <param name="Total">How many were asked for.</param>
/// <param name="Created">How many were made.</param>
/// <param name="Failed">How many were not.</param>
/// <param name="Rooms">Those that were made.</param>
internal sealed record BulkOutput(int Total, int Created, int Failed, IReadOnlyList<BulkRoom> Rooms);
