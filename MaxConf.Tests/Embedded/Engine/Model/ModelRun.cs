using System.Text.Json;
using Microsoft.DurableTask.Client;

namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>Some random programs that run together on one engine, and what is wrong with what they came to.</summary>
internal sealed class ModelRun
{
    private readonly FaultPlan _faults;
    private readonly ModelClock _clock = new();
    private readonly Random _random;
    private readonly List<ModelProgram> _programs;
    private readonly HashSet<string> _endless;
    private readonly Expectation _expected = new();
    private readonly Dictionary<ModelProgram, ExpectedEnd> _ends;
    private readonly List<string> _violations = [];

    /// <param name="seed">The same one makes the same programs, calls and faults.</param>
    /// <param name="programs">How many.</param>
    /// <param name="refusals">How probable it is that a commit is refused.</param>
    /// <param name="crashes">How often the engine crashes at most.</param>
    public ModelRun(int seed, int programs, double refusals, int crashes)
    {
        _random = new Random(seed);
        _faults = new(new Random(_random.Next()), refusals, crashes);
        var generator = new ProgramGenerator(new Random(_random.Next()));
        _programs = [.. Enumerable.Range(0, programs).Select(number => generator.Next($"p{number}"))];
        _endless = [.. _programs.Where(program => program.IsEndless).SelectMany(program => program.Family).Select(each => each.Owner)];
        _ends = _programs.ToDictionary(program => program, _expected.Run);
    }

    /// <summary>Runs the programs.</summary>
    /// <returns>What differs from what the model expects.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var world = new ModelWorld(_clock);
        await using var engine = new FaultyEngine(world.ToCatalog(), _clock, _faults, new Random(_random.Next()));
        var scripts = _programs.Select(program => new OutsideScript(program, new Random(_random.Next()))).ToList();
        await engine.RunAsync(() => Task.WhenAll(scripts.Select(script => script.RunAsync(engine))));
        await CheckInstancesAsync(engine.Client);
        await CheckLedgersAsync(engine.Client);
        CheckRuns(world.Runs);
        _violations.AddRange(world.Early.Select(key => $"{key} was entered before its time"));
        return _violations;
    }

    private async Task CheckInstancesAsync(DurableTaskClient client)
    {
        var instances = new Dictionary<string, OrchestrationMetadata>();
        await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery { FetchInputsAndOutputs = true }))
        {
            instances.Add(instance.InstanceId, instance);
        }

        _violations.AddRange(instances.Values.Where(each => !each.IsCompleted).Select(each => $"{each.InstanceId} never ends"));
        _violations.AddRange(instances.Keys.Where(id => id.StartsWith(ModelWorld.Spoilt, StringComparison.Ordinal)));
        foreach (var (program, end) in _ends)
        {
            var actual = EndOf(instances[program.Owner]);
            var expected = program.IsEndless ? (OrchestrationRuntimeStatus.Terminated, OutsideScript.Ended, actual.Shown) : EndOf(end);
            Check(actual == expected, $"{program.Owner} came to {actual}, not {expected}: {JsonSerializer.Serialize(program)}");
        }

        foreach (var leaf in _expected.Leaves.Where(leaf => !IsEndless(leaf["leaf-".Length..])))
        {
            Check(instances.GetValueOrDefault(leaf) is { RuntimeStatus: OrchestrationRuntimeStatus.Completed }, $"{leaf} was not run");
        }
    }

    private async Task CheckLedgersAsync(DurableTaskClient client)
    {
        var ledgers = new Dictionary<(string, string), List<string>>();
        await foreach (var ledger in client.Entities.GetAllEntitiesAsync<List<string>>())
        {
            foreach (var entries in ledger.State.GroupBy(OwnerOf))
            {
                ledgers.Add((ledger.Id.Key, entries.Key), [.. entries]);
            }
        }

        foreach (var place in ledgers.Keys.Union(_expected.Entries.Keys))
        {
            CheckLedger(place, ledgers.GetValueOrDefault(place) ?? [], _expected.Entries.GetValueOrDefault(place) ?? []);
        }
    }

    /// <summary>Each entry once and in its order; of a program that was terminated, up to that.</summary>
    private void CheckLedger((string Ledger, string Owner) place, List<string> actual, List<string> expected)
    {
        var hasOrder = !place.Ledger.EndsWith(ModelWorld.Later, StringComparison.Ordinal);
        var isGood = (hasOrder, _endless.Contains(place.Owner)) switch
        {
            (true, true) => expected.Take(actual.Count).SequenceEqual(actual),
            (false, true) => actual.All(entry => actual.Count(each => each == entry) <= expected.Count(each => each == entry)),
            (true, false) => expected.SequenceEqual(actual),
            (false, false) => expected.Order().SequenceEqual(actual.Order()),
        };
        Check(isGood, $"ledger {place.Ledger} has {string.Join(' ', actual)} from {place.Owner}, not {string.Join(' ', expected)}");
    }

    private void CheckRuns(IReadOnlyDictionary<string, int> runs)
    {
        foreach (var key in runs.Keys.Union(_expected.Runs.Keys))
        {
            var (actual, expected) = (runs.GetValueOrDefault(key), _expected.Runs.GetValueOrDefault(key));
            var isEnough = actual >= expected || IsEndless(key);
            var isMeant = expected > 0 && (actual <= expected || _faults.HasFaults);
            Check(isEnough && isMeant, $"{key} was run {actual} times, not {expected}");
        }
    }

    private void Check(bool isGood, string violation)
    {
        if (!isGood)
        {
            _violations.Add(violation);
        }
    }

    private bool IsEndless(string key) => _endless.Contains(OwnerOf(key));

    private static string OwnerOf(string key) => key[..key.LastIndexOf('.')];

    private static (OrchestrationRuntimeStatus Status, string? Result, string? Shown) EndOf(OrchestrationMetadata instance) => (
        instance.RuntimeStatus,
        instance.FailureDetails?.ErrorMessage ?? instance.ReadOutputAs<string>(),
        instance.SerializedCustomStatus is null ? null : instance.ReadCustomStatusAs<string>());

    private static (OrchestrationRuntimeStatus Status, string? Result, string? Shown) EndOf(ExpectedEnd end) => (
        end.Failure is null ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Failed,
        end.Failure ?? end.Output,
        end.Status);
}
