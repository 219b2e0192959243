using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MaxConf.Functions.Observability;

/// <summary>Registers traces and metrics.</summary>
internal static class TelemetryServices
{
    /// <summary>OpenTelemetry's own setting for where to send; without it nothing is sent.</summary>
    internal const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Collects our traces and metrics, and exports them by OTLP if <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is configured.</summary>
    public static IServiceCollection AddMaxConfTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var export = !string.IsNullOrWhiteSpace(configuration[EndpointSetting]);
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Telemetry.Service))
            .WithTracing(tracing => Collect(tracing, export))
            .WithMetrics(metrics => Collect(metrics, export));
        return services;
    }

    private static void Collect(TracerProviderBuilder tracing, bool export)
    {
        // The server's activity is the parent of ours: unless it is sampled too, the default sampler drops ours with it.
        tracing.AddSource(Telemetry.All, "Microsoft.AspNetCore");
        if (export)
        {
            tracing.AddOtlpExporter();
        }
    }

    private static void Collect(MeterProviderBuilder metrics, bool export)
    {
        metrics.AddMeter(Telemetry.All);
        if (export)
        {
            metrics.AddOtlpExporter();
        }
    }
}
