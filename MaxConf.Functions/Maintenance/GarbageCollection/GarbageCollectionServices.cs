using MaxConf.Functions.Maintenance.GarbageCollection.Reconciling;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Functions.Maintenance.GarbageCollection;

/// <summary>Registers what the garbage collection needs.</summary>
internal static class GarbageCollectionServices
{
    public static IServiceCollection AddMaxConfGarbageCollection(this IServiceCollection services)
    {
        services.AddOptions<GarbageCollectionOptions>()
            .BindConfiguration(GarbageCollectionOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton<VmrLister>().AddSingleton<RoomInstanceReader>().AddSingleton<GarbageCollectionMetrics>();
    }
}
