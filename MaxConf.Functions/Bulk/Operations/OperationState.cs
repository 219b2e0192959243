using MaxConf.Functions.Bulk.Runs;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>What the input of every bulk orchestration has of its rooms.</summary>
internal sealed record OperationState
{
    public BulkRun? Run { get; init; }
}
