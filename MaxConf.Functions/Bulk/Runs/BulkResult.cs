using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace MaxConf.Functions.Bulk.Runs;

/// <summary>What a run came to: its output.</summary>
internal sealed record BulkResult : BulkProgress
{
    /// <summary>The result of a run that is over: its progress, with everything in it.</summary>
    [SetsRequiredMembers]
    public BulkResult(BulkProgress progress, BulkRun run)
        : base(progress) => (Rooms, Errors, PausedUntil) = (run.Done, run.Errors, null);

    [JsonConstructor]
    public BulkResult()
    {
    }

    /// <summary>The rooms that were made, or deleted.</summary>
    [JsonPropertyName("rooms")]
    public IReadOnlyList<BulkRoom> Rooms { get; init; } = [];

    /// <summary>Why the run could not be carried out at all; null if it was.</summary>
    [JsonPropertyName("error"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BulkError? Error { get; init; }
}
