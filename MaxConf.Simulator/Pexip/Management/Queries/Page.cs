namespace MaxConf.Simulator.Pexip.Management.Queries;

/// <summary>One page of a list.</summary>
/// <param name="Rows">The page's rows.</param>
/// <param name="Limit">The size in force, clamped.</param>
/// <param name="Offset">How many rows come before the page.</param>
/// <param name="TotalCount">Rows that match on all pages.</param>
internal sealed record Page<T>(IReadOnlyList<T> Rows, int Limit, int Offset, int TotalCount);
