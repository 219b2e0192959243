using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Functions.Maintenance.Metrics;
using MaxConf.Functions.Maintenance.Metrics.LogAnalytics;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Tests.Functions.Maintenance.Metrics.LogAnalytics;

public class MetricRowTests
{
    private const int MaxCallBytes = 1_000_000;
    private static readonly DateTimeOffset Time = new(2026, 11, 22, 10, 5, 0, TimeSpan.FromHours(-8));

    [Fact]
    public void Of_MoreThanACallCanCarry_StaysBelowIt()
    {
        // Every one of these characters takes six bytes.
        var alarm = new Alarm
        {
            Name = new('é', 250),
            Level = "error",
            Instance = new('é', 250),
            Node = new('é', 250),
            Details = new('é', 8096),
            TimeRaised = Time,
        };

        var body = Serialize(new(Time, [], [.. Enumerable.Repeat(alarm, 1000)]));

        Assert.InRange(body.Length, MaxCallBytes / 10, MaxCallBytes);
    }

    [Fact]
    public void Of_DetailsCutWithinACharacter_CanBeSent()
    {
        var alarm = new Alarm { Details = "x" + string.Concat(Enumerable.Repeat("\U0001F4F7", MetricRow.MaxDetails)) };

        var details = (string?)JsonNode.Parse(Serialize(new(Time, [], [alarm])))![0]!["Dimensions"]!["details"];

        Assert.InRange(details!.Length, MetricRow.MaxDetails - 1, MetricRow.MaxDetails);
    }

    [Fact]
    public void Of_AlarmWithoutAnything_IsARowAllTheSame()
    {
        var row = JsonNode.Parse(Serialize(new(Time, [], [new Alarm()])))!.AsArray().Single()!;

        Assert.Equal(("2026-11-22T18:05:00Z", 1), ((string?)row["TimeGenerated"], (int)row["Value"]!));
        Assert.All(row["Dimensions"]!.AsObject(), dimension => Assert.Null(dimension.Value));
    }

    private static byte[] Serialize(MetricsReading reading) =>
        JsonSerializer.SerializeToUtf8Bytes(MetricRow.Of(reading), MetricRowJson.Default.ListMetricRow);
}
