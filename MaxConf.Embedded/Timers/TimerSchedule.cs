using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace MaxConf.Embedded.Timers;

/// <summary>When a timer function runs, in UTC: by an NCRONTAB expression, or ever so often.</summary>
internal sealed partial class TimerSchedule
{
    private readonly CrontabSchedule? _expression;
    private readonly TimeSpan _interval;

    private TimerSchedule(CrontabSchedule? expression, TimeSpan interval) => (_expression, _interval) = (expression, interval);

    /// <summary>
    /// Reads a schedule: six NCRONTAB fields with seconds first, five without, or an interval as <c>hh:mm:ss</c>.
    /// <c>%Setting%</c> stands for the value of that setting.
    /// </summary>
    /// <exception cref="FormatException">It is none of these, or the setting is missing; the message says so.</exception>
    public static TimerSchedule Parse(string text, IConfiguration settings)
    {
        var schedule = Setting().Replace(text, match => ValueOf(match.Groups[1].Value, settings)).Trim();
        if (schedule.Contains(':', StringComparison.Ordinal))
        {
            return new(null, ParseInterval(schedule));
        }

        var fields = schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var expression = CrontabSchedule.TryParse(schedule, new() { IncludingSeconds = fields == 6 });
        return expression is not null && fields is 5 or 6
            ? new(expression, TimeSpan.Zero)
            : throw new FormatException($"'{schedule}' is neither an NCRONTAB expression of 5 or 6 fields nor an interval hh:mm:ss");
    }

    /// <summary>The first time after another.</summary>
    public DateTimeOffset Next(DateTimeOffset after) => _expression is null
        ? after + _interval
        : new(_expression.GetNextOccurrence(after.UtcDateTime), TimeSpan.Zero);

    private static TimeSpan ParseInterval(string text)
        => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? interval
            : throw new FormatException($"'{text}' is not an interval hh:mm:ss of more than zero");

    private static string ValueOf(string setting, IConfiguration settings)
        => settings[setting] ?? throw new FormatException($"the setting '{setting}' it names is missing");

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Setting();
}
