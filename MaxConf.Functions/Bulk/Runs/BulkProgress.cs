using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Bulk.Runs;

/// <summary>How far a run has come: its custom status.</summary>
internal record BulkProgress
{
    /// <summary>
    /// Azure bounds a custom status to 16 KB of UTF-16. This many characters of errors, as JSON escapes them, leave room for the rest.
    /// </summary>
    private const int MaxErrorsLength = 6000;

    /// <summary>How many rooms there are, as far as is known.</summary>
    [JsonPropertyName("total")]
    public required int Total { get; init; }

    /// <summary>Rooms made; null for a run that makes none.</summary>
    [JsonPropertyName("created"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Created { get; init; }

    /// <summary>Rooms deleted; null for a run that deletes none.</summary>
    [JsonPropertyName("deleted"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Deleted { get; init; }

    /// <summary>Rooms whose deletion has failed and is tried again by their own orchestrations; null for a run that deletes none.</summary>
    [JsonPropertyName("failing"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Failing { get; init; }

    /// <summary>Rooms that nothing came of.</summary>
    [JsonPropertyName("failed")]
    public required int Failed { get; init; }

    /// <summary>How much of it is done, one way or the other, 0 to 100, rounded down.</summary>
    [JsonPropertyName("percent")]
    public required int Percent { get; init; }

    /// <summary>While Pexip cannot be reached: when the run next looks whether it is back.</summary>
    [JsonPropertyName("paused_until"), JsonConverter(typeof(UtcTime)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>What went wrong: the first of them while the run goes on, all of them in its output.</summary>
    [JsonPropertyName("errors")]
    public IReadOnlyList<BulkError> Errors { get; init; } = [];

    /// <summary>The progress of a run that makes rooms.</summary>
    public static BulkProgress OfCreation(BulkRun run) => Of(run) with { Created = run.Done.Count };

    /// <summary>The progress of a run that deletes rooms.</summary>
    public static BulkProgress OfDeletion(BulkRun run)
    {
        var failing = run.Errors.Count(error => error.IsFailing);
        return Of(run) with { Deleted = run.Done.Count, Failing = failing, Failed = run.Errors.Count - failing };
    }

    private static BulkProgress Of(BulkRun run) => new()
    {
        Total = run.Total,
        Failed = run.Errors.Count,
        Percent = run.Percent,
        PausedUntil = run.Outage?.Until,
        Errors = [.. FirstOf(run.Errors)],
    };

    private static IEnumerable<BulkError> FirstOf(IEnumerable<BulkError> errors)
    {
        var length = 0;
        return errors.TakeWhile(error => (length += JsonSerializer.Serialize(error).Length) <= MaxErrorsLength);
    }
}
