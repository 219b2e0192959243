namespace MaxConf.Simulator.Day.Verdicts;

/// <summary>
/// Whether every room of a day was made once and deleted exactly once, with nobody in it, not before its grace period had run out, and
/// has an orchestration that has come to its end. Rooms that nobody in the day got count as well, unless they wait in the pool: a creation
/// that failed for its caller may have left one.
/// </summary>
internal sealed record Verdict
{
    /// <summary>How many rooms Pexip made.</summary>
    public int Made { get; private init; }

    /// <summary>How many deletions Pexip carried out.</summary>
    public int Deleted { get; private init; }

    /// <summary>How many of the rooms are there.</summary>
    public int Left { get; private init; }

    /// <summary>What is wrong.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsGood => Findings.Count == 0;

    /// <summary>Judges.</summary>
    public static Verdict Of(Evidence evidence)
    {
        RoomFile[] rooms = [.. Files(evidence).Where(room => !room.IsPooled)];
        return new()
        {
            Made = rooms.Sum(room => room.Count?.Created ?? 0),
            Deleted = rooms.Sum(room => room.Count?.Deletions.Count ?? 0),
            Left = rooms.Count(room => room.Count is { IsThere: true }),
            Findings = [.. rooms.SelectMany(room => room.Judge(evidence.Grace))],
        };
    }

    private static IEnumerable<RoomFile> Files(Evidence evidence)
    {
        var citizens = evidence.Handouts.ToLookup(handout => handout.Room, handout => handout.Citizen);
        var counts = evidence.Counts.ToDictionary(count => count.Name);
        var instances = evidence.Instances.ToDictionary(instance => instance.Room);
        return citizens.Select(handouts => handouts.Key).Union(counts.Keys).Union(instances.Keys).Order(StringComparer.Ordinal)
            .Select(name => new RoomFile(
                name,
                [.. citizens[name].Distinct()],
                evidence.DeletionsRequested.Contains(name),
                counts.GetValueOrDefault(name),
                instances.GetValueOrDefault(name)));
    }
}
