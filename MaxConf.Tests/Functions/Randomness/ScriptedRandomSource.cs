using MaxConf.Functions.Randomness;

namespace MaxConf.Tests.Functions.Randomness;

/// <summary>Chance decided by the test: by a seed, or by a rule that picks from each range.</summary>
internal sealed class ScriptedRandomSource(Func<int, int, int> pick) : IRandomSource
{
    public static ScriptedRandomSource Lowest { get; } = new((minimum, _) => minimum);

    public static ScriptedRandomSource Highest { get; } = new((_, limit) => limit - 1);

    public static ScriptedRandomSource Seeded(int seed) => new(new Random(seed).Next);

    public static ScriptedRandomSource Of(params int[] numbers)
    {
        var left = new Queue<int>(numbers);
        return new((_, _) => left.Dequeue());
    }

    public int Next(int minimum, int limit) => pick(minimum, limit);
}
