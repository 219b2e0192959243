namespace MaxConf.Simulator.Day.Scripts;

/// <summary>One citizen's luck: the same for the same seed and number, and no more alike for numbers that follow each other.</summary>
internal sealed class Chance(int seed, int number)
{
    private readonly Random _random = new(Mix(seed, number));

    /// <summary>True in one of <paramref name="cases"/> cases.</summary>
    public bool OneIn(int cases) => _random.Next(cases) == 0;

    /// <summary>From 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound) => _random.Next(bound);

    /// <summary>Evenly between two bounds.</summary>
    public double Between(double least, double most) => least + _random.NextDouble() * (most - least);

    /// <summary>From 0 to below 1, oftenest about the middle.</summary>
    public double Hump() => (_random.NextDouble() + _random.NextDouble()) / 2;

    /// <summary>The finalizer of MurmurHash3: every bit of the input bears on every bit of the outcome.</summary>
    private static int Mix(int seed, int number)
    {
        var mixed = unchecked((uint)seed * 0x9E3779B9 + (uint)number);
        mixed = (mixed ^ mixed >> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >> 13) * 0xC2B2AE35;
        return (int)(mixed ^ mixed >> 16);
    }
}
