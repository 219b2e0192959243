using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MaxConf.Functions.Bulk.Runs;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>A run over many rooms with all that came of it; its progress has every error.</summary>
internal sealed record OperationDetails : Operation
{
    [SetsRequiredMembers]
    public OperationDetails(Operation operation)
        : base(operation)
    {
    }

    /// <summary>
    /// The rooms that were made, or deleted. Of a run that goes on, or was ended from outside, those of the executions before its last.
    /// </summary>
    public IReadOnlyList<BulkRoom> Rooms { get; init; } = [];

    /// <summary>Why it could not be carried out at all; null if it was, or goes on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BulkError? Error { get; init; }
}
