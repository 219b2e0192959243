using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Bulk.Runs;

/// <summary>
/// Takes a run through its rooms for as long as one execution may last: begins with so many at a time, and hears what comes of them from
/// the rooms' own orchestrations. Whatever is under way when the execution ends is the next one's, news and all.
/// </summary>
internal sealed class BulkRunner(TaskOrchestrationContext context, IBulkWork work)
{
    /// <summary>Further ones are only counted.</summary>
    private const int ErrorsWorthShowing = 100;

    private (int Percent, int Errors, DateTimeOffset? PausedUntil)? _shown;

    /// <summary>Works until the run is over, or the execution has done its share.</summary>
    public async Task<BulkRun> RunAsync(BulkRun run)
    {
        using var inbox = new BulkInbox(context);
        var done = 0;

        // What has been taken in is lived through before the execution ends: the next one would not find it.
        while (!run.IsOver && (done < run.Limits.BatchSize || inbox.HasNews))
        {
            Show(run);
            var next = done < run.Limits.BatchSize ? run.Next(Now) : [];
            run = next.Count > 0 ? await BeginAsync(run, next) : await HearAsync(run, inbox);
            done += Math.Max(1, next.Count);
        }

        Show(run);
        return run;
    }

    private DateTimeOffset Now => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    private async Task<BulkRun> BeginAsync(BulkRun run, IReadOnlyList<BulkItem> items)
    {
        var taken = run.Taken(items.Count, Now);
        var begun = await Task.WhenAll(items.Select(work.BeginAsync));
        return begun.Aggregate(taken, (now, room) => Begun(now, room.Item, room.Answer));
    }

    private BulkRun Begun(BulkRun run, BulkItem item, RoomTaskAnswer answer) => answer switch
    {
        { Error: { } error } => work.Fail(run, item, error, toldAt: null),
        { Outcome: RoomTaskOutcome.Absent } => run.Succeeded(item),
        _ => run.Begun(item, Now),
    };

    private async Task<BulkRun> HearAsync(BulkRun run, BulkInbox inbox)
    {
        switch (await inbox.NextAsync(run.Due()))
        {
            case BulkNews.Settled settled:
                return Settled(run, settled.Told);
            case BulkNews.Ended ended:
                return run.Ended(ended.Room);
            default:
                foreach (var silent in run.Silent(Now))
                {
                    run = await work.SeeAfterAsync(run, silent);
                }

                return run.TimeElapsed(Now);
        }
    }

    /// <summary>News can come twice, and of a room that is no longer waited for.</summary>
    private BulkRun Settled(BulkRun run, RoomSettled told) => (run.Find(told.Room), told.Error) switch
    {
        (null, _) => run,
        ({ } item, { } error) => work.Fail(run, item, error, Now),
        ({ } item, null) => run.Succeeded(item),
    };

    /// <summary>Not with every room, for that would be much writing.</summary>
    private void Show(BulkRun run)
    {
        var now = (run.Percent, Math.Min(run.Errors.Count, ErrorsWorthShowing), run.Outage?.Until);
        if (_shown != now)
        {
            context.SetCustomStatus(work.ToProgress(run));
            _shown = now;
        }
    }
}
