namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>Makes up programs. The same seed gives the same ones.</summary>
internal sealed class ProgramGenerator(Random random)
{
    private const int MaxSteps = 7;
    private const int MaxEvents = 3;
    private const int AlwaysFails = int.MaxValue;

    private static readonly string[] OutsideEvents = ["red", "green"];
    private static readonly string[] OwnEvents = ["echo"];
    private static readonly string[] SharedLedgers = ["shared-a", "shared-b"];

    private int _keys;

    /// <summary>A program that may be given events from outside; one in ten never ends by itself.</summary>
    public ModelProgram Next(string owner)
    {
        var events = OutsideEvents.Where(_ => Chance(0.6)).ToDictionary(name => name, _ => random.Next(1, MaxEvents + 1));
        var program = Make(owner, events, depth: 0);
        return Chance(0.1) ? Endless(program, depth: 0) : program;
    }

    /// <summary>Has a program, or a child of it, wait forever.</summary>
    private ModelProgram Endless(ModelProgram program, int depth)
    {
        var steps = program.Steps.Where(step => step is not Step.Fail);
        Step last = depth < 2 && Chance(0.5)
            ? new Step.Child(Endless(Make(Key(program.Owner), [], depth + 1), depth + 1), Chance(0.5), 1)
            : new Step.Forever();
        return program with { Steps = [.. steps, last] };
    }

    private ModelProgram Make(string owner, Dictionary<string, int> events, int depth)
    {
        var steps = Enumerable.Range(0, random.Next(1, MaxSteps - 2 * depth)).Select(_ => MakeStep(owner, events, depth)).ToList();
        if (Chance(0.12))
        {
            steps.Add(new Step.Fail($"{owner} gave up"));
        }

        return new(owner, steps, events);
    }

    private Step MakeStep(string owner, Dictionary<string, int> events, int depth) => random.Next(16) switch
    {
        0 => new Step.Take(Event(events), random.Next(1, 4)),
        1 => new Step.TryTake(Event(events), random.Next(1, 20)),
        2 => new Step.Leave(Event(events)),
        3 or 4 => new Step.Say(OwnEvents[0]),
        5 => new Step.Signal(Ledger(owner), Key(owner), 0),
        6 => new Step.Signal(owner + ModelWorld.Later, Key(owner), random.Next(1, 60)),
        7 => new Step.Spoil(Ledger(owner), Key(owner)),
        8 => new Step.Launch(Ledger(owner), Key(owner)),
        9 => new Step.Show(Key(owner)),
        10 => new Step.Renew(Chance(0.5)),
        11 => new Step.Any([.. Shuffled(Enumerable.Range(1, 30)).Take(random.Next(2, 4))]),
        12 or 13 => new Step.All([.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => MakePart(owner, depth))]),
        _ => MakePart(owner, depth),
    };

    /// <summary>A step that can be under way together with others.</summary>
    private Step MakePart(string owner, int depth) => random.Next(8) switch
    {
        0 => new Step.Timer(random.Next(1, 120)),
        1 or 2 => new Step.Call(Ledger(owner), Key(owner)),
        3 when depth < 2 => new Step.Child(Make(Key(owner), [], depth + 1), Chance(0.5), random.Next(1, 3)),
        4 => new Step.Activity(Key(owner), random.Next(1, 3), 3),
        5 => new Step.Activity(Key(owner), AlwaysFails, random.Next(1, 3)),
        _ => new Step.Activity(Key(owner), 0, 1),
    };

    private string Event(Dictionary<string, int> events)
    {
        var names = events.Keys.Concat(OwnEvents).ToList();
        return names[random.Next(names.Count)];
    }

    private string Ledger(string owner) => Chance(0.5) ? owner : SharedLedgers[random.Next(SharedLedgers.Length)];

    private string Key(string owner) => $"{owner}.{++_keys}";

    private IEnumerable<int> Shuffled(IEnumerable<int> numbers) => [.. numbers.OrderBy(_ => random.Next())];

    private bool Chance(double probability) => random.NextDouble() < probability;
}
