using System.Globalization;

namespace MaxConf.Simulator.Pexip;

/// <summary>Time as Pexip writes it: UTC, six fractional digits and no zone in the API; Unix seconds in events.</summary>
internal static class PexipTime
{
    /// <summary>For example <c>2017-05-11T22:02:05.855877</c>.</summary>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    /// <summary>Reads ISO 8601 with or without zone or fraction; without a zone it is UTC.</summary>
    public static bool TryParse(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);

    /// <summary>Seconds since 1970, to the microsecond.</summary>
    public static double UnixSeconds(DateTimeOffset time) =>
        (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond / 1e6;
}
