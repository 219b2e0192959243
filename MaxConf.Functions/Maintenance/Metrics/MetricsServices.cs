using Azure.Core;
using Azure.Identity;
using MaxConf.Functions.Maintenance.Metrics.LogAnalytics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Polly;

namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>Registers what reads metrics, and where they go.</summary>
internal static class MetricsServices
{
    // How long an attempt may take, and a call with all of its attempts.
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromMinutes(1);

    // A refusal is some hundred bytes.
    private const int MaxAnswerBytes = 64 * 1024;

    /// <summary>Adds the reader and the sinks. What is not at hand at once, in Log Analytics, comes last.</summary>
    public static IServiceCollection AddMaxConfMetrics(this IServiceCollection services)
    {
        services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section).ValidateOnStart();
        services.AddSingleton<MetricsReader>();
        services.AddSingleton<IMetricsSink, MetricGauges>();
        services.AddSingleton<IMetricsSink, MetricsLog>();
        return services.AddLogAnalytics();
    }

    private static IServiceCollection AddLogAnalytics(this IServiceCollection services)
    {
        services.AddOptions<LogAnalyticsOptions>()
            .BindConfiguration(LogAnalyticsOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();

        // Made with the first call: an app without Log Analytics never loads Azure.Identity.
        services.TryAddSingleton(NewCredential);
        var client = services.AddHttpClient(LogAnalyticsSink.ClientName, http =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan; // The pipeline bounds each call, by the app's clock.
                http.MaxResponseContentBufferSize = MaxAnswerBytes;
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        client.AddResilienceHandler(LogAnalyticsSink.ClientName, ConfigurePipeline);
        client.AddHttpMessageHandler(provider => new AzureMonitorSignIn(provider.GetRequiredService<TokenCredential>()));
        return services.AddSingleton<IMetricsSink, LogAnalyticsSink>();
    }

    private static TokenCredential NewCredential(IServiceProvider provider)
    {
        var options = new DefaultAzureCredentialOptions();
        if (provider.GetRequiredService<IOptions<LogAnalyticsOptions>>().Value.ManagedIdentityClientId is { } identity)
        {
            options.ManagedIdentityClientId = identity.ToString(); // Else the library's own default stays, AZURE_CLIENT_ID.
        }

        return new DefaultAzureCredential(options);
    }

    private static void ConfigurePipeline(ResiliencePipelineBuilder<HttpResponseMessage> builder, ResilienceHandlerContext context)
    {
        // The library would log errors; here they are a warning, and the caller says it.
        builder.ConfigureTelemetry(NullLoggerFactory.Instance);
        builder.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        var delay = context.ServiceProvider.GetRequiredService<IOptions<LogAnalyticsOptions>>().Value.RetryDelay;

        // The library's defaults: three further attempts, after 408, 429, 5xx and broken connections, later if Retry-After says so.
        builder.AddTimeout(TotalTimeout).AddRetry(new HttpRetryStrategyOptions { Delay = delay }).AddTimeout(AttemptTimeout);
    }
}
