using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Management.Queries;

/// <summary>The part of a list that <c>limit</c> and <c>offset</c> ask for.</summary>
internal sealed record PageRange(int Limit, int Offset)
{
    /// <summary>Size of a page when none is asked for.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The largest page; a larger one asked for is clamped, and 0 stands for it.</summary>
    public const int MaximumLimit = 1000;

    /// <summary>Reads the range.</summary>
    /// <returns>The refusal of a value that is not a number, or negative; null if all is well.</returns>
    public static Refusal? Read(IQueryCollection query, out PageRange range)
    {
        range = new(DefaultLimit, 0);
        if (!TryReadNumber(query, "limit", DefaultLimit, out var limit))
        {
            return Refusal.Error($"Invalid limit '{query["limit"]}' provided. Please provide a positive integer.");
        }

        if (!TryReadNumber(query, "offset", 0, out var offset))
        {
            return Refusal.Error($"Invalid offset '{query["offset"]}' provided. Please provide a positive integer.");
        }

        range = new(limit is 0 or > MaximumLimit ? MaximumLimit : limit, offset);
        return null;
    }

    private static bool TryReadNumber(IQueryCollection query, string key, int defaultValue, out int value)
    {
        value = defaultValue;
        return !query.TryGetValue(key, out var text)
            || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
