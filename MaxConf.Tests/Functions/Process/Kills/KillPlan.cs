using System.Globalization;
using System.Security.Cryptography;

namespace MaxConf.Tests.Functions.Process.Kills;

/// <summary>How often the process is killed, and when: all that is chance in it follows from the seed.</summary>
internal sealed class KillPlan
{
    private const int LongestLifeMilliseconds = 1500;

    private readonly Random _instants;

    private KillPlan(int kills, int seed) => (Kills, Seed, _instants) = (kills, seed, new Random(seed));

    /// <summary>Environment variable <c>MAXCONF_KILLS</c>; 10 without it.</summary>
    public int Kills { get; }

    /// <summary>Environment variable <c>MAXCONF_KILLS_SEED</c>; another one each time without it.</summary>
    public int Seed { get; }

    public static KillPlan Read() =>
        new(Number("MAXCONF_KILLS") ?? 10, Number("MAXCONF_KILLS_SEED") ?? RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>Whether the process is killed while it starts, as one in five is.</summary>
    public bool IsStillborn() => _instants.Next(5) == 0;

    /// <summary>How long the process lives: from its start if it is stillborn, and otherwise from when it listens.</summary>
    public TimeSpan NextLife() => TimeSpan.FromMilliseconds(_instants.Next(LongestLifeMilliseconds));

    /// <summary>What is then waited for.</summary>
    public KillInstant NextInstant() => (KillInstant)_instants.Next(3);

    /// <summary>The chance of one of those who call meanwhile.</summary>
    public Random ChanceOf(int caller) => new(unchecked(Seed + caller));

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
