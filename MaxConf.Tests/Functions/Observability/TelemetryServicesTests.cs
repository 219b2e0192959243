using System.Diagnostics;
using MaxConf.Functions.Observability;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MaxConf.Tests.Functions.Observability;

public sealed class TelemetryServicesTests
{
    [Theory]
    [InlineData("MaxConf.Functions", true)]
    [InlineData("MaxConf.Pexip", true)]
    [InlineData("Elsewhere", false)]
    public async Task AddMaxConfTelemetry_Source_IsHeardIfItIsOurs(string name, bool heard)
    {
        await using var services = Services();
        services.GetRequiredService<TracerProvider>();
        using var source = new ActivitySource(name);
        using var activity = source.StartActivity("work");
        Assert.Equal(heard, activity is { Recorded: true });
    }

    [Fact]
    public async Task AddMaxConfTelemetry_NoEndpoint_SendsNothing()
    {
        await using var collector = await Collector.StartAsync();
        await using (var services = Services())
        {
            Work(services);
        }

        Assert.Empty(collector.Paths);
    }

    [Fact]
    public async Task AddMaxConfTelemetry_Endpoint_GetsTracesAndMetrics()
    {
        await using var collector = await Collector.StartAsync();
        await using (var services = Services(
            (TelemetryServices.EndpointSetting, collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            Work(services);
        }

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Paths.Distinct().Order(StringComparer.Ordinal));
    }

    private static void Work(ServiceProvider services)
    {
        var metrics = services.GetRequiredService<MeterProvider>();
        var traces = services.GetRequiredService<TracerProvider>();
        using (var source = new ActivitySource("MaxConf.Tests"))
        using (source.StartActivity("work"))
        using (var meter = new System.Diagnostics.Metrics.Meter("MaxConf.Tests"))
        {
            meter.CreateCounter<int>("work").Add(1);
            metrics.ForceFlush();
        }

        traces.ForceFlush();
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddMaxConfTelemetry(configuration)
            .BuildServiceProvider();
    }
}
