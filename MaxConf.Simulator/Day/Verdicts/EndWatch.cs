using MaxConf.Simulator.Day.Wire;

namespace MaxConf.Simulator.Day.Verdicts;

/// <summary>Watches the day's rooms come to their end, as Pexip counts them and as MaxConf's orchestrations show them.</summary>
internal sealed class EndWatch(DayScene scene, InstanceClient instances, DateTimeOffset start)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private HashSet<string> _others = [];

    /// <summary>Notes which rooms are none of the day's, and sees whether the system key is right.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        _others = [.. (await scene.Pexip.CountAsync(cancellationToken)).Select(room => room.Name)];
        await instances.ListAsync(start, cancellationToken);
    }

    /// <summary>Looks until waiting mends nothing more; for the grace period and the time allowed beyond it at the most.</summary>
    /// <param name="isAwaited">Whether a room is waited for.</param>
    /// <param name="cancellationToken">Waits no longer.</param>
    public async Task<Verdict> WaitAsync(Func<string, bool> isAwaited, CancellationToken cancellationToken)
    {
        var deadline = scene.Time.GetUtcNow() + scene.Options.Grace + scene.Options.Wait;
        while (true)
        {
            var verdict = await JudgeAsync(cancellationToken);
            scene.Progress.RoomsLeft = verdict.Left;
            var isPending = verdict.Findings.Any(finding => finding.MayPass && isAwaited(finding.Subject));
            if (!isPending || scene.Time.GetUtcNow() >= deadline)
            {
                return verdict;
            }

            await Task.Delay(LookInterval, scene.Time, cancellationToken);
        }
    }

    private async Task<Verdict> JudgeAsync(CancellationToken cancellationToken)
    {
        var handouts = scene.Rooms.Handouts();
        var ours = handouts.Select(handout => handout.Room).ToHashSet();

        // What Pexip counts comes second: a room whose orchestration has ended is not there any more.
        var shown = await InstancesAsync(ours, cancellationToken);
        var counts = await scene.Pexip.CountAsync(cancellationToken);
        return Verdict.Of(new()
        {
            Handouts = handouts,
            DeletionsRequested = scene.Rooms.DeletionsRequested(),
            Counts = [.. counts.Where(room => ours.Contains(room.Name) || IsNew(room.Name))],
            Instances = [.. shown.Where(instance => ours.Contains(instance.Room) || IsNew(instance.Room))],
            Grace = scene.Options.Grace,
        });
    }

    /// <summary>The orchestrations that began in the day, and of the day's rooms those that began before it: for the pool.</summary>
    private async Task<IReadOnlyList<Instance>> InstancesAsync(HashSet<string> ours, CancellationToken cancellationToken)
    {
        var shown = (await instances.ListAsync(start, cancellationToken)).ToList();
        foreach (var room in ours.Except(shown.Select(instance => instance.Room)).ToList())
        {
            if (await instances.FindAsync(room, cancellationToken) is { } earlier)
            {
                shown.Add(earlier);
            }
        }

        return shown;
    }

    private bool IsNew(string room) => !_others.Contains(room)
        && !scene.Options.PersistentPrefixes.Any(prefix => room.StartsWith(prefix, StringComparison.Ordinal));
}
