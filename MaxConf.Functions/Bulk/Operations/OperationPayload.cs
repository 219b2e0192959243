namespace MaxConf.Functions.Bulk.Operations;

/// <summary>
/// Where a run is followed and steered by the Durable Functions HTTP API, by the names that Durable Functions gives in its own answers.
/// What the host has no address for is left out. May have the system key: secret.
/// </summary>
internal sealed record OperationPayload(
    string Id,
    string? StatusQueryGetUri,
    string? SendEventPostUri,
    string? TerminatePostUri,
    string? RewindPostUri,
    string? PurgeHistoryDeleteUri,
    string? RestartPostUri,
    string? SuspendPostUri,
    string? ResumePostUri)
{
    /// <summary>Without the addresses.</summary>
    public override string ToString() => $"{nameof(OperationPayload)} {{ Id = {Id} }}";
}
