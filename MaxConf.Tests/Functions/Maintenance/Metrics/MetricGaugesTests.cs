using System.Diagnostics.Metrics;
using MaxConf.Functions.Maintenance.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Functions.Maintenance.Metrics;

public sealed class MetricGaugesTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MetricGauges _gauges;

    public MetricGaugesTests() => _gauges = new(_services.GetRequiredService<IMeterFactory>(), _time);

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Gauges_BeforeTheFirstReading_ShowNothing() => Assert.Empty(GaugeValues.Observe(_services));

    [Fact]
    public async Task Gauges_Reading_IsShownUntilTheNext()
    {
        await WriteAsync(new(Metric.Rooms, 1, "created"), new(Metric.Rooms, 2, "active"), new(Metric.Conferences, 3));
        await WriteAsync(new(Metric.Rooms, 4, "active"), new(Metric.LiveConferences, 5));

        Assert.Equal(
            new Dictionary<string, long> { ["maxconf.rooms{state=active}"] = 4, ["maxconf.pexip.live_conferences"] = 5 },
            GaugeValues.Observe(_services));
    }

    [Fact]
    public async Task Gauges_NoNewReading_ShowTheLastForAWhileOnly()
    {
        await WriteAsync(new Figure(Metric.Conferences, 3));

        _time.Advance(MetricGauges.Lifetime - TimeSpan.FromTicks(1));
        Assert.Single(GaugeValues.Observe(_services));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Empty(GaugeValues.Observe(_services));
    }

    private Task WriteAsync(params Figure[] figures) => _gauges.WriteAsync(new(_time.GetUtcNow(), figures, []), CancellationToken.None);
}
