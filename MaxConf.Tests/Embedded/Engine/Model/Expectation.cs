namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>
/// The model: what programs come to, worked out in memory by reading each from its first step to its last. Whatever crashes, and in
/// whatever order things happen, it must come to this.
/// </summary>
internal sealed class Expectation
{
    private readonly Dictionary<(string Ledger, string Owner), List<string>> _entries = [];

    /// <summary>How often the activity is run with each key; more often only if the engine is ended meanwhile.</summary>
    public Dictionary<string, int> Runs { get; } = new(StringComparer.Ordinal);

    /// <summary>The entries of each ledger that come from one program, in their order.</summary>
    public IReadOnlyDictionary<(string Ledger, string Owner), List<string>> Entries => _entries;

    /// <summary>The ids of the orchestrations that entities start.</summary>
    public HashSet<string> Leaves { get; } = new(StringComparer.Ordinal);

    /// <summary>Lives through a program.</summary>
    public ExpectedEnd Run(ModelProgram program)
    {
        var progress = Progress.StartOf(program);
        string? status = null;
        foreach (var step in program.Steps)
        {
            switch (step)
            {
                case Step.Fail fail:
                    return new(null, fail.Message, status);
                case Step.Show show:
                    status = show.Text;
                    break;
                case Step.Say say:
                    progress.Said[say.Event] = progress.Said.GetValueOrDefault(say.Event) + 1;
                    break;
                default:
                    progress.Log.AddRange(Results(program.Owner, step));
                    break;
            }
        }

        foreach (var name in program.Events.Keys.Union(progress.Said.Keys))
        {
            Enumerable.Range(1, progress.Remaining(name)).ToList().ForEach(number => progress.Note(name, number));
        }

        return new(progress.ToOutput(), null, status);
    }

    private string[] Results(string owner, Step step) => step switch
    {
        Step.Activity activity => [RunActivity(activity)],
        Step.Timer => ["waited"],
        Step.Child child => [RunChild(child)],
        Step.Call call => [Call(owner, call)],
        Step.Signal signal => Signal(owner, signal),
        Step.Spoil spoil => [$"{spoil.Key} spoilt"],
        Step.Launch launch => [Launch(owner, launch)],
        Step.Renew renewal => [renewal.KeepsEvents ? "event kept" : "event dropped"],
        Step.All all => [.. all.Steps.SelectMany(each => Results(owner, each))],
        Step.Any any => [$"first: {any.Seconds.ToList().IndexOf(any.Seconds.Min())}"],
        _ => [],
    };

    private string RunActivity(Step.Activity activity)
    {
        for (var attempt = 0; attempt < activity.Attempts; attempt++)
        {
            Runs[activity.Key] = Runs.GetValueOrDefault(activity.Key) + 1;
            if (Runs[activity.Key] > activity.Failures)
            {
                return activity.Key;
            }
        }

        return $"{activity.Key} failed";
    }

    private string RunChild(Step.Child child)
    {
        var end = Run(child.Program);
        for (var attempt = 1; attempt < child.Attempts && end.Failure is not null; attempt++)
        {
            end = Run(child.Program);
        }

        return end.Output ?? end.Failure!;
    }

    private string Call(string owner, Step.Call call)
    {
        var count = Add(call.Entity, owner, call.Key);
        return call.Entity == owner ? $"{call.Key} is entry {count}" : call.Key;
    }

    private string[] Signal(string owner, Step.Signal signal)
    {
        Add(signal.Entity, owner, signal.Key);
        return [];
    }

    private string Launch(string owner, Step.Launch launch)
    {
        Add(launch.Entity, owner, launch.Key);
        Leaves.Add(ModelWorld.LeafOf(launch.Key));
        return launch.Key;
    }

    private int Add(string ledger, string owner, string key)
    {
        if (!_entries.TryGetValue((ledger, owner), out var entries))
        {
            _entries[(ledger, owner)] = entries = [];
        }

        entries.Add(key);
        return entries.Count;
    }
}
