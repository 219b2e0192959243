using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace MaxConf.Pexip.Client;

/// <summary>Registers the clients of the conferencing nodes.</summary>
public static class PexipClientServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ConferencingNodeClients"/>, with <see cref="PexipClientOptions"/> from the configuration, checked at start. Uses the
    /// <see cref="TimeProvider"/> registered, the system's where there is none.
    /// </summary>
    /// <param name="services">Where to add it.</param>
    public static IServiceCollection AddPexipClient(this IServiceCollection services)
    {
        services.AddOptions<PexipClientOptions>()
            .BindConfiguration(PexipClientOptions.SectionName)
            .Configure<IConfiguration>(BindNodes)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PexipClientOptions>, PexipClientOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<PexipErrors>();
        services.TryAddSingleton<PexipTelemetry>();
        services.TryAddSingleton<ClientTelemetry>();
        services.TryAddSingleton<NodeServicesFactory>();
        services.TryAddSingleton(provider => new ConferencingNodeClients(
            provider.GetRequiredService<NodeServicesFactory>(), provider.GetRequiredService<IOptions<PexipClientOptions>>()));
        services.AddHttpClients();
        return services;
    }

    private static void BindNodes(PexipClientOptions options, IConfiguration configuration) =>
        configuration.GetSection(PexipClientOptions.NodesSectionName).Bind(options.ConferencingNodes);

    // The handlers live as long as the process, so that clients may be kept; the connections are renewed instead, as DNS may change.
    private static void AddHttpClients(this IServiceCollection services)
    {
        services.AddHttpClient(NodeServicesFactory.Events)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(NodeSockets.KeptAliveHandler);
        var requests = services.AddHttpClient(NodeServicesFactory.Requests)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(NodeSockets.Handler);
        requests.AddResilienceHandler("client", ConfigurePipeline);
        requests.AddHttpMessageHandler(() => new PexipAttemptHandler());
    }

    private static void ConfigurePipeline(ResiliencePipelineBuilder<HttpResponseMessage> builder, ResilienceHandlerContext context)
    {
        var provider = context.ServiceProvider;
        new ClientPipeline(
            provider.GetRequiredService<IOptions<PexipClientOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<PexipTelemetry>(),
            provider.GetRequiredService<ILogger<ConferencingNodeClient>>())
            .Configure(builder);
    }
}
