namespace MaxConf.Functions.Randomness;

/// <summary>Where chance comes from, so that a test can decide it.</summary>
internal interface IRandomSource
{
    /// <summary>A uniformly distributed number, at least <paramref name="minimum"/> and less than <paramref name="limit"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="minimum"/> is not less than <paramref name="limit"/>.</exception>
    int Next(int minimum, int limit);
}
