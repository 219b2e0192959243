using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Embedded.Management;

/// <summary>Reads parameters of the management API.</summary>
internal static class QueryValue
{
    /// <summary>Longest time that can be waited for, in seconds: a day.</summary>
    public const int MostSeconds = 86_400;

    private const int MostOnAPage = 1000;

    private const int UsualPage = 100;

    /// <summary>True or false; what is neither counts as left out, as with the extension.</summary>
    public static bool Flag(IQueryCollection query, string name, bool absent)
        => bool.TryParse(query[name], out var value) ? value : absent;

    /// <summary>A time, UTC unless it says otherwise. Absent gives null.</summary>
    /// <returns>False when there is a value and it is no time.</returns>
    public static bool TryTime(IQueryCollection query, string name, out DateTimeOffset? time)
    {
        time = null;
        if (query[name].ToString() is not { Length: > 0 } text)
        {
            return true;
        }

        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value))
        {
            return false;
        }

        time = value;
        return true;
    }

    /// <summary>A number of seconds, up to <see cref="MostSeconds"/>. Absent gives null.</summary>
    /// <returns>False when there is a value and it is no such number.</returns>
    public static bool TrySeconds(IQueryCollection query, string name, out TimeSpan? time)
    {
        time = null;
        if (query[name].ToString() is not { Length: > 0 } text)
        {
            return true;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            || seconds is not (>= 0 and <= MostSeconds))
        {
            return false;
        }

        time = TimeSpan.FromSeconds(seconds);
        return true;
    }

    /// <summary>How many items a page may have: <c>top</c>, 100 when absent, and never more than 1000, for there is a next page.</summary>
    /// <returns>False when there is a value and it is no number from 1.</returns>
    public static bool TryTop(IQueryCollection query, out int top)
    {
        top = UsualPage;
        if (query["top"].ToString() is not { Length: > 0 } text)
        {
            return true;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1)
        {
            return false;
        }

        top = Math.Min(value, MostOnAPage);
        return true;
    }
}
