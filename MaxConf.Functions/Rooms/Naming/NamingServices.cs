using MaxConf.Functions.Randomness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MaxConf.Functions.Rooms.Naming;

/// <summary>Registers what names, PINs and tags need.</summary>
internal static class NamingServices
{
    /// <summary>Adds the random source, the <c>UuiData</c> options and their decoder.</summary>
    public static IServiceCollection AddMaxConfNaming(this IServiceCollection services)
    {
        services.TryAddSingleton<IRandomSource, CryptographicRandomSource>();
        services.AddOptions<UuiDataOptions>()
            .BindConfiguration(UuiDataOptions.Section)
            .PostConfigure(UseDefaultPrefix)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<UuiDataDecoder>();
        return services;
    }

    private static void UseDefaultPrefix(UuiDataOptions options)
    {
        if (options.Prefixes.Count == 0)
        {
            options.Prefixes.Add(UuiDataOptions.DefaultPrefix);
        }
    }
}
