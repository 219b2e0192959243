using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Embedded.Management;

/// <summary>Reads parameters of the management API.</summary>
internal static class QueryValue
{
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
}
