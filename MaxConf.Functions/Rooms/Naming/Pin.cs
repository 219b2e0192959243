using MaxConf.Functions.Randomness;

namespace MaxConf.Functions.Rooms.Naming;

/// <summary>Makes PINs. A PIN is a secret: it belongs in answers to callers that may see it and nowhere else.</summary>
internal static class Pin
{
    /// <summary>The fewest digits Pexip takes.</summary>
    internal const int MinDigits = 4;

    /// <summary>The most digits Pexip takes.</summary>
    internal const int MaxDigits = 20;

    /// <summary>A PIN of that many random digits, leading zeros included.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is not between 4 and 20.</exception>
    public static string Generate(IRandomSource random, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, MinDigits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MaxDigits);
        return string.Create(digits, random, static (pin, source) =>
        {
            for (var i = 0; i < pin.Length; i++)
            {
                pin[i] = (char)('0' + source.Next(0, 10));
            }
        });
    }
}
