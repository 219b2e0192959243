using MaxConf.Simulator.Day.Scripts;
using MaxConf.Simulator.Day.Wire;

namespace MaxConf.Simulator.Day.Citizens;

/// <summary>Lives one citizen's script, step by step; at a failure, or when the day is ended, everybody leaves the room.</summary>
/// <param name="script">The script.</param>
/// <param name="visit">Who does what the script says.</param>
/// <param name="scene">The day.</param>
internal sealed class CitizenRun(CitizenScript script, Visit visit, DayScene scene)
{
    private Whereabouts _whereabouts = Whereabouts.Expected;

    /// <summary>From before the citizen's arrival to the end.</summary>
    /// <param name="places">The places for citizens who are served.</param>
    /// <param name="stop">Ends the day before its time.</param>
    public async Task<CitizenResult> LiveAsync(SemaphoreSlim places, DayStop stop)
    {
        try
        {
            await Task.Delay(script.Arrival, scene.Time, stop.Early);
            Move(Whereabouts.AtTheDoor);
            await places.WaitAsync(stop.Early);
        }
        catch (OperationCanceledException)
        {
            return Leave(Outcome.BrokenOff);
        }

        Move(Whereabouts.Waiting);
        var result = await BeServedAsync(stop);
        places.Release();
        return result;
    }

    private async Task<CitizenResult> BeServedAsync(DayStop stop)
    {
        try
        {
            await FollowScriptAsync(stop);
            return Leave(visit.IsTooLate ? Outcome.TooLate : OutcomeOf(script.Fate));
        }
        catch (OperationCanceledException)
        {
            return Leave(Outcome.BrokenOff, await EndAsync(stop.AtOnce));
        }
        catch (UnexpectedAnswerException exception)
        {
            await EndAsync(stop.AtOnce);
            return Leave(Outcome.Failed, exception.Message);
        }
    }

    private async Task FollowScriptAsync(DayStop stop)
    {
        foreach (var step in script.Steps.TakeWhile(_ => !visit.IsTooLate))
        {
            await Task.Delay(step.Wait, scene.Time, stop.Early);
            await visit.DoAsync(step.Act, stop);
            Move(visit.IsTalk ? Whereabouts.Talking : Whereabouts.Waiting);
        }
    }

    /// <returns>Why not everybody could be made to leave; null if they could.</returns>
    private async Task<string?> EndAsync(CancellationToken cancellationToken)
    {
        try
        {
            await visit.EndAsync(cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is UnexpectedAnswerException or OperationCanceledException)
        {
            return exception.Message;
        }
    }

    private static Outcome OutcomeOf(Fate fate) => fate switch
    {
        Fate.Served => Outcome.Served,
        Fate.GaveUp => Outcome.GaveUp,
        Fate.NeverCame => Outcome.NeverCame,
        _ => Outcome.Cancelled,
    };

    private CitizenResult Leave(Outcome outcome, string? failure = null)
    {
        Move(Whereabouts.Gone);
        return new(script.Number, outcome, visit.RoomName, failure);
    }

    private void Move(Whereabouts to)
    {
        scene.Progress.Move(_whereabouts, to);
        _whereabouts = to;
    }
}
