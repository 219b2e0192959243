using MaxConf.Functions.Maintenance.GarbageCollection.Reports;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Activities;

/// <summary>What a comparison of rooms and VMRs came to, before anything is confirmed. Lies in durable history.</summary>
internal sealed record Survey
{
    /// <summary>Rooms' orchestrations under way.</summary>
    public int Orchestrations { get; init; }

    /// <summary>VMRs read from Pexip.</summary>
    public int Vmrs { get; init; }

    /// <summary>The rooms that seem out of order, for every kind.</summary>
    public IReadOnlyDictionary<FindingKind, FoundRooms> Findings { get; init; } = new Findings().ToDictionary();

    /// <summary>Why the list of VMRs could not be read to its end; null if it could.</summary>
    public GarbageCollectionFailure? Failure { get; init; }
}
