using System.Net.Http.Headers;
using System.Text;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Management.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace MaxConf.Pexip.Management;

/// <summary>Registers the client of the management node.</summary>
public static class PexipServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="PexipManagementClient"/>, with <see cref="PexipManagementOptions"/> from the configuration section
    /// <c>Pexip</c>, checked at start. Uses the <see cref="TimeProvider"/> registered, the system's where there is none.
    /// </summary>
    /// <param name="services">Where to add it.</param>
    public static IServiceCollection AddPexipManagement(this IServiceCollection services)
    {
        services.AddOptions<PexipManagementOptions>().BindConfiguration(PexipManagementOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PexipManagementOptions>, PexipManagementOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<PexipErrors>();
        services.TryAddSingleton<PexipTelemetry>();
        services.AddPexipHttpClient();
        return services;
    }

    // The handlers live as long as the process, so that clients may be kept; the connections are renewed instead, as DNS may change.
    private static void AddPexipHttpClient(this IServiceCollection services)
    {
        var client = services.AddHttpClient(nameof(PexipManagementClient), Configure)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddTypedClient((http, provider) => new PexipManagementClient(
                http,
                provider.GetRequiredService<PexipErrors>(),
                provider.GetRequiredService<PexipTelemetry>(),
                provider.GetRequiredService<ILogger<PexipManagementClient>>()));
        client.AddResilienceHandler("management", ConfigurePipeline);
        client.AddHttpMessageHandler(() => new PexipAttemptHandler());
    }

    private static void Configure(IServiceProvider provider, HttpClient http)
    {
        var options = provider.GetRequiredService<IOptions<PexipManagementOptions>>().Value;
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.BaseAddress = PexipAddress.AsBase(options.Address!);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Username}:{options.Password}")));
    }

    private static void ConfigurePipeline(ResiliencePipelineBuilder<HttpResponseMessage> builder, ResilienceHandlerContext context)
    {
        var provider = context.ServiceProvider;
        new PexipPipeline(
            provider.GetRequiredService<IOptions<PexipManagementOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<PexipTelemetry>(),
            provider.GetRequiredService<ILogger<PexipManagementClient>>())
            .Configure(builder);
    }
}
