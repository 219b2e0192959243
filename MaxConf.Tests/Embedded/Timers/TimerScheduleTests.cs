using CsCheck;
using MaxConf.Embedded.Timers;
using Microsoft.Extensions.Configuration;

namespace MaxConf.Tests.Embedded.Timers;

public class TimerScheduleTests
{
    private static readonly string[] Expressions = ["*/7 * * * * *", "0 */5 * * * *", "13 7 */3 * * *"];

    private static readonly IConfiguration Settings = new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Every"] = "00:10:00", ["Timers:Minutes"] = "*/5" })
        .Build();

    [Theory]
    [InlineData("0 */10 * * * *", "2026-03-01T10:00:00Z", "2026-03-01T10:10:00Z")]
    [InlineData("0 */10 * * * *", "2026-03-01T10:09:59Z", "2026-03-01T10:10:00Z")]
    [InlineData("*/10 * * * *", "2026-03-01T23:55:30Z", "2026-03-02T00:00:00Z")]
    [InlineData("*/15 * * * * *", "2026-03-01T10:00:01Z", "2026-03-01T10:00:15Z")]
    [InlineData("0 30 9 * * Mon-Fri", "2026-02-27T10:00:00Z", "2026-03-02T09:30:00Z")]
    [InlineData("00:00:30", "2026-03-01T10:00:01Z", "2026-03-01T10:00:31Z")]
    [InlineData("%Every%", "2026-03-01T10:00:01Z", "2026-03-01T10:10:01Z")]
    [InlineData("0 %Timers:Minutes% * * * *", "2026-03-01T10:01:00Z", "2026-03-01T10:05:00Z")]
    public void Next_Schedule_IsItsFirstTimeAfter(string schedule, string after, string expected)
        => Assert.Equal(
            DateTimeOffset.Parse(expected, null),
            TimerSchedule.Parse(schedule, Settings).Next(DateTimeOffset.Parse(after, null)));

    [Theory]
    [InlineData("", "neither")]
    [InlineData("whenever", "neither")]
    [InlineData("* * * *", "neither")]
    [InlineData("0 99 * * * *", "neither")]
    [InlineData("1 2 3 4 5 6 7", "neither")]
    [InlineData("00:00:00", "not an interval")]
    [InlineData("12:xx", "not an interval")]
    [InlineData("%Missing%", "the setting 'Missing' it names is missing")]
    public void Parse_NoSchedule_SaysWhy(string schedule, string why)
    {
        var thrown = Assert.Throws<FormatException>(() => TimerSchedule.Parse(schedule, Settings));

        Assert.Contains(why, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_AnyTime_IsLaterAndNothingLiesBetween()
        => Gen.Select(Gen.Int[0, Expressions.Length - 1], Gen.DateTime[new(2020, 1, 1), new(2040, 1, 1)])
            .Sample((which, time) =>
            {
                var schedule = TimerSchedule.Parse(Expressions[which], Settings);
                var after = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));
                var next = schedule.Next(after);
                return next > after && schedule.Next(next.AddTicks(-1)) == next && schedule.Next(after + ((next - after) / 2)) == next;
            });
}
