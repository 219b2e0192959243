using System.Collections.Concurrent;

namespace MaxConf.Benchmarks.Soak;

/// <summary>What happened, and what should not have.</summary>
internal sealed class SoakTally
{
    private readonly ConcurrentDictionary<string, int> _problems = new();
    private int _joins;
    private int _actions;
    private int _messages;
    private int _disconnections;
    private int _rosters;

    public int Joins => _joins;

    public int Actions => _actions;

    public int Messages => _messages;

    public int Disconnections => _disconnections;

    /// <summary>Rosters found equal on both sides.</summary>
    public int Rosters => _rosters;

    /// <summary>What should not have happened, and how often.</summary>
    public IReadOnlyDictionary<string, int> Problems => _problems;

    public void Joined() => Interlocked.Increment(ref _joins);

    public void Acted() => Interlocked.Increment(ref _actions);

    public void Heard() => Interlocked.Increment(ref _messages);

    public void Disconnected() => Interlocked.Increment(ref _disconnections);

    public void Agreed() => Interlocked.Increment(ref _rosters);

    public void Problem(string what) => _problems.AddOrUpdate(what, 1, (_, times) => times + 1);
}
