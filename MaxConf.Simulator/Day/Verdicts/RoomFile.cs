using System.Globalization;
using MaxConf.Simulator.Day.Wire;
using MaxConf.Simulator.Pexip;

namespace MaxConf.Simulator.Day.Verdicts;

/// <summary>Everything that is known of one room.</summary>
/// <param name="Name">The room's name.</param>
/// <param name="Citizens">Who got it.</param>
/// <param name="IsDeletionRequested">Whether its deletion was asked for, which need not wait for anybody or anything.</param>
/// <param name="Count">What Pexip counted of it; null if it never heard of it.</param>
/// <param name="Instance">Its orchestration; null if there is none.</param>
internal sealed record RoomFile(
    string Name, IReadOnlyList<int> Citizens, bool IsDeletionRequested, RoomCount? Count, Instance? Instance)
{
    /// <summary>Whether it waits in the pool, where it may stay.</summary>
    public bool IsPooled => Citizens.Count == 0 && (Instance?.CustomStatus?.Pooled ?? false);

    private int Created => Count?.Created ?? 0;

    private IReadOnlyList<RoomDeletion> Deletions => Count?.Deletions ?? [];

    private bool IsThere => Count?.IsThere ?? false;

    /// <summary>What is wrong with the room.</summary>
    /// <param name="grace">The app's grace period.</param>
    public IEnumerable<Finding> Judge(TimeSpan grace) =>
        [.. JudgeHandouts(), .. JudgeCounts(), .. Deletions.SelectMany(deletion => JudgeDeletion(deletion, grace)), .. JudgeInstance()];

    private IEnumerable<Finding> JudgeHandouts()
    {
        if (Citizens.Count > 1)
        {
            yield return new(Name, $"handed out to citizens {string.Join(" and ", Citizens)}");
        }

        if (Citizens.Count > 0 && Created == 0)
        {
            yield return new(Name, "handed out, and never made");
        }
    }

    private IEnumerable<Finding> JudgeCounts()
    {
        if (Created > 1)
        {
            yield return new(Name, $"made {Created} times");
        }

        if (Deletions.Count > 1)
        {
            yield return new(Name, $"deleted {Deletions.Count} times");
        }

        if (IsThere)
        {
            yield return new(Name, "still there", MayPass: true);
        }
        else if (Created > 0 && Deletions.Count == 0)
        {
            yield return new(Name, "vanished without being deleted");
        }
    }

    private IEnumerable<Finding> JudgeDeletion(RoomDeletion deletion, TimeSpan grace)
    {
        if (IsDeletionRequested)
        {
            yield break;
        }

        if (deletion.People > 0)
        {
            yield return new(Name, $"deleted with people in it: {deletion.People}");
        }

        if (deletion.Time - deletion.EmptySince is { } after && after < grace)
        {
            yield return new(Name, string.Create(
                CultureInfo.InvariantCulture,
                $"deleted {after.TotalSeconds:0.00} s after its meeting's end, not {grace.TotalSeconds:0.00} s"));
        }
    }

    private IEnumerable<Finding> JudgeInstance()
    {
        if (Instance is null)
        {
            // Whoever makes a VMR on Pexip itself has no orchestration for it.
            return Citizens.Count > 0 ? [new(Name, "has no orchestration")] : [];
        }

        var shown = $"its orchestration is {Instance.RuntimeStatus}, the room {Instance.CustomStatus?.State ?? "nowhere"}";
        return Instance.IsCompleted ? [] : [new(Name, shown, Instance.IsUnderWay)];
    }
}
