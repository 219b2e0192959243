using MaxConf.Embedded.Engine.Dispatch;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>Runs a turn of an instance: makes it up, works it out, writes what came of it in one transaction.</summary>
internal sealed class OrchestrationRunner(
    Database database, OrchestrationExecutor executor, TimeProvider time, ILogger<OrchestrationRunner> logger)
{
    private readonly TurnLoader _loader = new(database);

    /// <summary>Tells of every turn when it has been worked out, before it is written.</summary>
    public event Action<TurnOutcome>? Turned;

    /// <summary>Runs the next turn of an instance, if it has one. Only one call for an instance may be under way at a time.</summary>
    /// <returns>Whether more waits than one turn takes.</returns>
    public async Task<bool> RunAsync(LiveInstance live)
    {
        var intake = live.Take();
        try
        {
            var now = time.GetUtcNow();
            if (_loader.Load(live, intake, now) is not { } turn)
            {
                await database.Writer.WriteAsync(transaction => Drop(transaction, live.InstanceId, intake));
                live.Forget();
                return intake.MoreWaiting;
            }

            if (await RunAsync(turn, now))
            {
                live.Keep(turn.Session);
            }
            else
            {
                live.Forget();
            }

            return intake.MoreWaiting || turn.MoreWaiting;
        }
        catch
        {
            live.Forget(intake.Arrivals);
            throw;
        }
    }

    /// <returns>Whether the session says all that is in the file.</returns>
    private async Task<bool> RunAsync(OrchestrationTurn turn, DateTimeOffset now)
    {
        if (turn.Taken.Count == 0)
        {
            if (turn.ClearsAnything)
            {
                await database.Writer.WriteAsync(turn.WriteIntake);
            }

            return turn.CanStayHot;
        }

        var outcome = executor.Execute(turn.Session, [.. turn.Taken.Select(arrival => arrival.Event)], now);
        Turned?.Invoke(outcome);
        var write = new TurnWrite(turn, outcome);
        if (!await database.Writer.WriteAsync(write.Run))
        {
            return false;
        }

        turn.Session.Grow(outcome.Last.Events, executor.VerifiesReplay);
        if (outcome.Last.Completed is { Failure: { } failure })
        {
            Log.OrchestrationFailed(
                logger, turn.Session.Instance.Name, turn.Session.Instance.InstanceId, failure.ErrorType, failure.ErrorMessage);
        }

        return turn.CanStayHot && outcome.IsWaiting;
    }

    private static void Drop(DurableTransaction transaction, string instanceId, TurnIntake intake)
    {
        transaction.DropMessages(instanceId);
        foreach (var arrival in intake.Arrivals)
        {
            if (arrival.Answered is { } activity)
            {
                transaction.Unschedule(activity);
            }
        }
    }
}
