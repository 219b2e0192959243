using MaxConf.Functions.Maintenance.Metrics;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Tests.Functions.Maintenance.Metrics;

public class AlarmLevelsTests
{
    [Theory]
    [InlineData("", "critical 0, error 0, warning 0, info 0, other 0")]
    [InlineData("error Error ERROR critical", "critical 1, error 3, warning 0, info 0, other 0")]
    [InlineData("info warning warning", "critical 0, error 0, warning 2, info 1, other 0")]
    [InlineData("major minor other", "critical 0, error 0, warning 0, info 0, other 3")]
    public void Count_Alarms_ByLevelAndTheUnknownTogether(string levels, string expected)
    {
        var alarms = levels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(level => new Alarm { Level = level }).ToList();

        Assert.Equal(expected, string.Join(", ", AlarmLevels.Count(alarms).Select(figure => $"{figure.TagValue} {figure.Value}")));
    }

    [Fact]
    public void Count_NoLevel_IsOther() =>
        Assert.Equal(1, AlarmLevels.Count([new Alarm()]).Single(figure => figure.TagValue == "other").Value);
}
