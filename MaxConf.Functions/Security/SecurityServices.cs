using MaxConf.Functions.Security.Bearer;
using MaxConf.Functions.Security.EventSink;
using MaxConf.Functions.Security.Genesys;
using MaxConf.Functions.Security.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Security;

/// <summary>Registers who may call what.</summary>
internal static class SecurityServices
{
    // Entra's metadata and keys are some ten kilobytes and come at once.
    private const int MaxMetadataBytes = 1024 * 1024;

    // A user is some kilobytes.
    private const int MaxUserBytes = 1024 * 1024;

    private static readonly TimeSpan MetadataTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Adds the policies of this assembly's functions and the authenticators that decide them.</summary>
    /// <exception cref="InvalidOperationException">An HTTP function has no policy.</exception>
    public static IServiceCollection AddMaxConfSecurity(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(AccessPolicyMap.Of(typeof(SecurityServices).Assembly));
        services.AddSingleton<SignInFailures>();
        return services.AddBearer().AddEventSink().AddGenesys().AddRoomReading().AddMaxConfSecrets();
    }

    private static IServiceCollection AddBearer(this IServiceCollection services)
    {
        services.AddOptions<EntraOptions>().BindConfiguration(EntraOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(ProviderMetadata.ClientName, client =>
        {
            client.Timeout = MetadataTimeout;
            client.MaxResponseContentBufferSize = MaxMetadataBytes;
        });
        services.AddSingleton<ProviderMetadata>();
        services.AddSingleton<BearerTokenValidator>();
        return services
            .AddSingleton<IAuthenticator>(provider => BearerOf(provider, AccessPolicy.RoomOperations, entra => [entra.RequiredRole]))
            .AddSingleton<IAuthenticator>(provider => BearerOf(provider, AccessPolicy.RoomControl, entra => [entra.ControlRole]));
    }

    private static BearerAuthenticator BearerOf(IServiceProvider provider, AccessPolicy policy, Func<EntraOptions, string[]> roles) => new(
        provider.GetRequiredService<BearerTokenValidator>(), policy, roles(provider.GetRequiredService<IOptions<EntraOptions>>().Value));

    private static IServiceCollection AddRoomReading(this IServiceCollection services) =>
        services.AddSingleton<IAuthenticator>(provider => new RoomReadingAuthenticator(
            BearerOf(provider, AccessPolicy.RoomReading, entra => [entra.RequiredRole, entra.ControlRole]),
            ActivatorUtilities.GetServiceOrCreateInstance<GenesysAuthenticator>(provider)));

    private static IServiceCollection AddEventSink(this IServiceCollection services)
    {
        services.AddOptions<EventSinkOptions>().BindConfiguration(EventSinkOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<IAuthenticator, EventSinkAuthenticator>();
    }

    private static IServiceCollection AddGenesys(this IServiceCollection services)
    {
        services.AddOptions<GenesysOptions>().BindConfiguration(GenesysOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(GenesysUsers.ClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan; // Genesys:Timeout bounds each call, by the app's clock.
                client.MaxResponseContentBufferSize = MaxUserBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<GenesysUsers>();
        services.AddSingleton<GenesysVerdicts>();
        return services.AddSingleton<IAuthenticator, GenesysAuthenticator>();
    }
}
