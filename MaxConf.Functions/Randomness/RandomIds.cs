using System.Globalization;

namespace MaxConf.Functions.Randomness;

/// <summary>Ids that are made of chance.</summary>
internal static class RandomIds
{
    /// <summary>Sixteen hexadecimal digits, 62 bits of them random: what has this id is told apart from its like, and kept from nobody.</summary>
    public static string NextId(this IRandomSource random) =>
        string.Create(CultureInfo.InvariantCulture, $"{random.Next(0, int.MaxValue):x8}{random.Next(0, int.MaxValue):x8}");
}
