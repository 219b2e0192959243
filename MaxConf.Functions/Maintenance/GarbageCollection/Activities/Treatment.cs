using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Functions.Observability;
using MaxConf.Pexip.Results;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Activities;

/// <summary>What was done about some rooms. Lies in durable history.</summary>
internal sealed record Treatment
{
    /// <summary>What the rooms turned out to be; one that is in order after all is in none.</summary>
    public IReadOnlyDictionary<FindingKind, FoundRooms> Findings { get; init; } = new Dictionary<FindingKind, FoundRooms>();

    /// <summary>Rooms about which nothing could be done.</summary>
    public int Failed { get; init; }

    /// <summary>Why, for the first of them.</summary>
    public GarbageCollectionFailure? Failure { get; init; }

    /// <summary>Goes through the rooms, one by one. One that fails, or breaks, keeps no other from its turn.</summary>
    public static async Task<Treatment> OfEachAsync(
        FindingKind kind, IEnumerable<string> rooms, Func<string, Findings, Task<PexipResult>> treat, ILogger logger)
    {
        var (findings, failures) = (new Findings(), new List<GarbageCollectionFailure>());
        foreach (var room in rooms)
        {
            try
            {
                if (await treat(room, findings) is { Error: { } error })
                {
                    failures.Add(GarbageCollectionFailure.Of(kind.ToLabel(), error));
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.RoomNotTreated(logger, room, kind.ToLabel(), e);
                failures.Add(GarbageCollectionFailure.Broken(kind.ToLabel(), e.GetType().Name));
            }
        }

        return new() { Findings = findings.ToDictionary(), Failed = failures.Count, Failure = failures.FirstOrDefault() };
    }

    /// <summary>Nothing could be done about any of the rooms.</summary>
    public static Treatment OfNone(string[] rooms, GarbageCollectionFailure failure) => new() { Failed = rooms.Length, Failure = failure };

    public FoundRooms FindingsOf(FindingKind kind) => Findings.GetValueOrDefault(kind, FoundRooms.None);
}
