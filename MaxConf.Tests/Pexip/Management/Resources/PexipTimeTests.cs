using System.Text.Json;
using CsCheck;
using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Tests.Pexip.Management.Resources;

public sealed class PexipTimeTests
{
    [Theory]
    [InlineData("2024-03-05T14:31:06.145782", 145_782)]
    [InlineData("2024-03-05T14:31:06", 0)]
    [InlineData("2024-03-05T14:31:06.5", 500_000)]
    [InlineData("2024-03-05T14:31:06.145782Z", 145_782)]
    [InlineData("2024-03-05T14:31:06+00:00", 0)]
    [InlineData("2024-03-05T06:31:06.145782-08:00", 145_782)]
    public void Parse_EveryForm_IsTheSameInstantInUtc(string text, int microseconds)
    {
        var time = PexipTime.Parse(text);

        Assert.Equal(new DateTimeOffset(2024, 3, 5, 14, 31, 6, TimeSpan.Zero).AddMicroseconds(microseconds), time);
        Assert.Equal(TimeSpan.Zero, time?.Offset);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"yesterday\"")]
    [InlineData("\"2024-03-05\"")]
    [InlineData("\"2024-13-05T14:31:06\"")]
    [InlineData("1709649066")]
    [InlineData("""{"a": [1]}""")]
    public void Read_NoTime_IsNull(string json)
    {
        var conference = JsonSerializer.Deserialize($$"""{"creation_time": {{json}}, "id": 7}""", PexipJson.Default.Conference)!;

        Assert.Equal((null, 7), (conference.CreationTime, conference.Id));
    }

    [Fact]
    public void Format_AnyOffset_IsUtcWithSixDigitsAndNoZone()
    {
        var time = new DateTimeOffset(2024, 3, 5, 6, 31, 6, TimeSpan.FromHours(-8));

        Assert.Equal("2024-03-05T14:31:06.145782", PexipTime.Format(time.AddMicroseconds(145_782)));
        Assert.Equal("2024-03-05T14:31:06.000000", PexipTime.Format(time));
    }

    [Fact]
    public void Format_AnyMicrosecond_ParsesBack()
    {
        Gen.Long[0, DateTimeOffset.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond]
            .Select(microseconds => new DateTimeOffset(microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero))
            .Sample(time => PexipTime.Parse(PexipTime.Format(time)) == time);
    }
}
