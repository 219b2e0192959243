namespace MaxConf.Simulator.Day.Scripts;

/// <summary>
/// Writes what happens about each citizen. The same seed and options give the same scripts. Waits are measured in hundredths of the day,
/// so that a day has the same shape however long it is: arrivals in its first three quarters, a visit at most a quarter long.
/// </summary>
internal sealed class ScriptWriter
{
    /// <summary>Of how many citizens out of a hundred the visit comes to what; the rest are served.</summary>
    private const int GiveUp = 10;
    private const int NeverCome = 6;
    private const int Cancelled = 10;

    /// <summary>The part of the grace period within which people come back.</summary>
    private const double GraceInUse = 0.6;

    private readonly DayOptions _options;
    private readonly Chance _chance;
    private readonly int _number;
    private readonly List<Step> _steps = [];

    private ScriptWriter(int number, DayOptions options) =>
        (_number, _options, _chance) = (number, options, new(options.Seed, number));

    /// <summary>A citizen's script.</summary>
    /// <param name="number">Which citizen, from 1.</param>
    /// <param name="options">The day's seed, length and grace period.</param>
    public static CitizenScript Write(int number, DayOptions options) => new ScriptWriter(number, options).Write();

    private CitizenScript Write()
    {
        var fate = DrawFate();
        var arrival = Hundredths(75 * Arrival());
        GetRoom();
        switch (fate)
        {
            case Fate.Served:
                BeServed();
                break;
            case Fate.GaveUp:
                Call();
                Then(2, 8, Act.CitizenLeaves);
                break;
            case Fate.Cancelled:
                BeCancelled();
                break;
        }

        return new(_number, fate, arrival, _chance.Below(_options.Nodes.Count), _chance.Below(_options.Nodes.Count), _steps);
    }

    private Fate DrawFate() => _chance.Below(100) switch
    {
        < GiveUp => Fate.GaveUp,
        < GiveUp + NeverCome => Fate.NeverCame,
        < GiveUp + NeverCome + Cancelled => Fate.Cancelled,
        _ => Fate.Served,
    };

    /// <summary>From 0 to below 1: a busy morning, a lull, and an afternoon.</summary>
    private double Arrival() => _chance.Below(100) < 60 ? _chance.Hump() * 0.6 : 0.4 + _chance.Hump() * 0.6;

    private void GetRoom()
    {
        if (_number <= _options.Bulk)
        {
            Then(0, 0, Act.TakeRoom);
            return;
        }

        Then(0, 0, Act.AskForRoom);
        if (_chance.OneIn(10))
        {
            Then(0.1, 0.5, Act.AskAgain);
        }
    }

    private void Call()
    {
        if (_chance.OneIn(12))
        {
            Then(0.5, 2, Act.MistypePin);
        }

        Then(0.5, 2, Act.CitizenJoins);
    }

    private void Answer()
    {
        Then(1, 4, Act.AgentPolls);
        for (var more = _chance.Below(4); more > 0; more--)
        {
            Then(0.3, 0.5, Act.AgentPolls);
        }

        Then(0.1, 0.3, Act.AgentJoins);
    }

    private void BeServed()
    {
        Call();
        Answer();
        Then(1, 4, Interruption());
        if (_steps[^1].Act == Act.CitizenDrops && _chance.OneIn(4))
        {
            // Gone for good: the agent waits a little, and the room ends when the node notices.
            Then(1, 4, Act.AgentLeaves);
            return;
        }

        ComeBack(_steps[^1].Act);
        Part();
    }

    private Act Interruption() => _chance.Below(100) switch
    {
        < 15 => Act.CitizenDrops,
        < 30 => Act.CitizenLeaves,
        _ => Act.AgentPolls,
    };

    /// <summary>Lost connections are made again, or both hang up, to talk on before the grace period is over.</summary>
    private void ComeBack(Act interruption)
    {
        if (interruption == Act.CitizenLeaves)
        {
            Then(0, 0.2, Act.AgentLeaves);
        }

        if (interruption is Act.CitizenDrops or Act.CitizenLeaves)
        {
            Then(Absence(), Act.CitizenReturns);
        }

        if (interruption == Act.CitizenLeaves)
        {
            Then(0, 0.2, Act.AgentReturns);
        }
    }

    private void Part()
    {
        var citizenIsFirst = _chance.OneIn(2);
        Then(1, 4, citizenIsFirst ? Act.CitizenLeaves : Act.AgentLeaves);
        Then(0.1, 0.5, citizenIsFirst ? Act.AgentLeaves : Act.CitizenLeaves);
    }

    private void BeCancelled()
    {
        var people = _chance.Below(3);
        if (people > 0)
        {
            Call();
        }

        if (people > 1)
        {
            Answer();
        }

        Then(1, 3, Act.CancelRoom);
        if (people > 0)
        {
            Then(0.1, 0.5, Act.CitizenLeaves);
        }

        if (people > 1)
        {
            Then(0.1, 0.5, Act.AgentLeaves);
        }
    }

    /// <summary>Safely shorter than the grace period, however long the day.</summary>
    private TimeSpan Absence()
    {
        var planned = Hundredths(_chance.Between(1, 5));
        var most = _options.Grace * GraceInUse;
        return planned < most ? planned : most;
    }

    private void Then(double least, double most, Act act) => Then(Hundredths(_chance.Between(least, most)), act);

    private void Then(TimeSpan wait, Act act) => _steps.Add(new(wait, act));

    private TimeSpan Hundredths(double count) => _options.Duration * (count / 100);
}
