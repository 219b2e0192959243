namespace MaxConf.Functions.Bulk.Operations;

/// <summary>Operations for one answer.</summary>
/// <param name="Operations">The operations.</param>
/// <param name="Total">How many there are in all.</param>
internal sealed record OperationsPage(IReadOnlyList<Operation> Operations, int Total);
