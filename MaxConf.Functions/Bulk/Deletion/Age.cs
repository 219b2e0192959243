using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>
/// Reads an age: an ISO 8601 duration without years and months, which have no fixed length, or <c>[d.]hh:mm:ss</c>. A bare number is none:
/// nobody could say of what.
/// </summary>
internal static partial class Age
{
    /// <summary>What an age must be, in words for the caller.</summary>
    internal const string Rule = "must be a duration above zero, such as PT24H, P7D, 1.00:00:00 or 12:00:00, of at most 36500 days";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    private static readonly string[] Formats = [@"hh\:mm\:ss", @"d\.hh\:mm\:ss"];

    /// <summary>Reads an age; false for text that is none.</summary>
    public static bool TryParse(string text, out TimeSpan? age)
    {
        age = Iso().IsMatch(text) ? XmlConvert.ToTimeSpan(text)
            : TimeSpan.TryParseExact(text, Formats, CultureInfo.InvariantCulture, out var clock) ? clock
            : null;
        return age > TimeSpan.Zero && age <= Longest;
    }

    [GeneratedRegex(@"^P(?=.)([0-9]{1,6}D)?(T(?=.)([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?\z")]
    private static partial Regex Iso();
}
