using System.Text.Json.Serialization;
using MaxConf.Functions.Maintenance.GarbageCollection.Activities;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Reports;

/// <summary>What a garbage collection found and did: its orchestration's output. Names stay: the last one lies in durable state.</summary>
internal sealed record GarbageCollectionReport
{
    [JsonPropertyName("began"), JsonConverter(typeof(UtcTime))]
    public required DateTimeOffset Began { get; init; }

    [JsonPropertyName("ended"), JsonConverter(typeof(UtcTime))]
    public DateTimeOffset Ended { get; init; }

    /// <summary>Rooms' orchestrations under way when it began.</summary>
    [JsonPropertyName("orchestrations")]
    public int Orchestrations { get; init; }

    /// <summary>VMRs on Pexip, as many as were read.</summary>
    [JsonPropertyName("vmrs")]
    public int Vmrs { get; init; }

    /// <summary>Whether Pexip's list was read to its end. If not, no room is taken to have lost its VMR.</summary>
    [JsonPropertyName("complete")]
    public bool IsComplete { get; init; }

    /// <summary>
    /// The rooms out of order, for every kind. Of a kind that something is done about, only those that it was done about.
    /// </summary>
    [JsonPropertyName("findings")]
    public required IReadOnlyDictionary<FindingKind, FoundRooms> Findings { get; init; }

    /// <summary>Rooms that something should be done about, but was not: because of failures, or as there were too many.</summary>
    [JsonPropertyName("left_to_next_run")]
    public int LeftToNextRun { get; init; }

    [JsonPropertyName("failures")]
    public IReadOnlyList<GarbageCollectionFailure> Failures { get; init; } = [];

    /// <summary>The report before anything is done.</summary>
    public static GarbageCollectionReport Of(Survey survey, DateTimeOffset began) => new()
    {
        Began = began,
        Orchestrations = survey.Orchestrations,
        Vmrs = survey.Vmrs,
        IsComplete = survey.Failure is null,
        Findings = survey.Findings.ToDictionary(found => found.Key, found => found.Key.IsTreated() ? FoundRooms.None : found.Value),
        Failures = survey.Failure is null ? [] : [survey.Failure],
    };

    /// <summary>The report after something was done.</summary>
    public GarbageCollectionReport With(Treatment treatment) => this with
    {
        Findings = Findings.ToDictionary(found => found.Key, found => found.Value.With(treatment.FindingsOf(found.Key))),
        Failures = treatment.Failure is null ? Failures : [.. Failures, treatment.Failure],
    };
}
