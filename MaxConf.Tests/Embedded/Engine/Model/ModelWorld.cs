using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>What programs act upon: an activity whose runs are counted, and entities that keep a list of entries.</summary>
internal sealed class ModelWorld(TimeProvider time)
{
    public const string Activity = "effect";
    public const string Add = "add";
    public const string Spoil = "spoil";
    public const string Launch = "launch";
    public const string Leaf = "leaf";

    /// <summary>Ends the name of a ledger whose entries come with delays, and so in no order of their own.</summary>
    public const string Later = "-later";

    /// <summary>Begins the id of whatever an operation that failed has tried to make.</summary>
    public const string Spoilt = "spoilt-";

    private readonly ConcurrentDictionary<string, int> _runs = new(StringComparer.Ordinal);

    /// <summary>How often the activity was run with each key.</summary>
    public IReadOnlyDictionary<string, int> Runs => _runs;

    /// <summary>Entries that came before their time.</summary>
    public ConcurrentQueue<string> Early { get; } = new();

    public static EntityInstanceId Ledger(string key) => new("ledger", key);

    public static string LeafOf(string key) => "leaf-" + key;

    public TestCatalog ToCatalog() => new TestCatalog()
        .Orchestrator(Interpreter.FunctionName, Interpreter.RunAsync)
        .Orchestrator(Leaf, context => Task.FromResult(context.GetInput<object>()))
        .Activity<Step.Activity>(Activity, Run)
        .Entity("ledger", Operate);

    private object? Run(Step.Activity activity)
    {
        var runs = _runs.AddOrUpdate(activity.Key, 1, (_, count) => count + 1);
        return runs > activity.Failures ? activity.Key : throw new InvalidOperationException($"{activity.Key} failed");
    }

    private object? Operate(TaskEntityOperation operation)
    {
        var entry = operation.GetInput<LedgerEntry>()!;
        if (entry.Due > time.GetUtcNow())
        {
            Early.Enqueue(entry.Key);
        }

        var entries = operation.State.GetState<List<string>>() ?? [];
        entries.Add(entry.Key);
        operation.State.SetState(entries);
        switch (operation.Name)
        {
            case Launch:
                Start(operation, LeafOf(entry.Key));
                break;
            case Spoil:
                Start(operation, Spoilt + entry.Key);
                operation.Context.SignalEntity(Ledger(Spoilt + entry.Key), Add, entry);
                throw new InvalidOperationException($"{entry.Key} spoilt");
        }

        return entries.Count;
    }

    private static void Start(TaskEntityOperation operation, string instanceId) =>
        operation.Context.ScheduleNewOrchestration(Leaf, instanceId, new StartOrchestrationOptions(instanceId));
}
