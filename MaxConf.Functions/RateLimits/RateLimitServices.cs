using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MaxConf.Functions.RateLimits;

/// <summary>Registers the limits.</summary>
internal static class RateLimitServices
{
    /// <summary>Adds what the middleware need.</summary>
    public static IServiceCollection AddMaxConfRateLimits(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RateLimitRefusals>();
        return services.AddSingleton<FailedSignInLimit>();
    }
}
