using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Functions.Pool;

/// <summary>Registers what the pool needs.</summary>
internal static class PoolServices
{
    /// <summary>Adds the pool's options, settings and metrics.</summary>
    public static IServiceCollection AddMaxConfPool(this IServiceCollection services)
    {
        services.AddOptions<PoolOptions>()
            .Configure<IConfiguration>((options, configuration) => configuration.GetSection(PoolOptions.Section).Bind(options))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<PoolSettings>();
        services.AddSingleton<PoolMetrics>();
        return services.AddSingleton<RoomEnvelope>();
    }
}
