using MaxConf.Simulator.Day.Wire;

namespace MaxConf.Tests.Simulator.Day;

public sealed class RequestLogTests
{
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 1, 2, 2)]
    [InlineData(20, 10, 19, 20)]
    [InlineData(100, 50, 95, 99)]
    [InlineData(1000, 500, 950, 990)]
    public void Summarize_DurationsFromOneUp_GivesPercentilesByNearestRank(int count, int median, int percentile95, int percentile99)
    {
        var log = new RequestLog();
        foreach (var milliseconds in Enumerable.Range(1, count).Reverse())
        {
            log.Add("GET /", TimeSpan.FromMilliseconds(milliseconds), RequestOutcome.Answered);
        }

        var summary = Assert.Single(log.Summarize());

        Assert.Equal(
            (median, percentile95, percentile99),
            (summary.Median.TotalMilliseconds, summary.Percentile95.TotalMilliseconds, summary.Percentile99.TotalMilliseconds));
    }

    [Fact]
    public void Summarize_SeveralKinds_CountsOutcomesOfEach()
    {
        var log = new RequestLog();
        log.Add("b", TimeSpan.Zero, RequestOutcome.Failed);
        log.Add("a", TimeSpan.Zero, RequestOutcome.PutOff);
        log.Add("b", TimeSpan.Zero, RequestOutcome.Answered);

        Assert.Equal([("a", 1, 1, 0), ("b", 2, 0, 1)], log.Summarize().Select(kind => (kind.Kind, kind.Count, kind.PutOff, kind.Failed)));
    }
}
