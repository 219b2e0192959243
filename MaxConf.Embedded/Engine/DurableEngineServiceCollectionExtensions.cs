using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine;

/// <summary>Puts the engine into a host.</summary>
internal static class DurableEngineServiceCollectionExtensions
{
    /// <summary>Adds the engine as a hosted service and its client. Needs an <see cref="ITaskCatalog"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddDurableEngine(
        this IServiceCollection services, Func<IServiceProvider, DurableEngineOptions> options)
    {
        services.AddSingleton(provider => new DurableEngine(
            options(provider),
            provider.GetRequiredService<ITaskCatalog>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddHostedService(provider => provider.GetRequiredService<DurableEngine>());
        services.AddSingleton(provider => provider.GetRequiredService<DurableEngine>().Client);
        return services;
    }
}
