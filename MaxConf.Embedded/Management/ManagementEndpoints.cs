using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Embedded.Management;

/// <summary>
/// The HTTP API of the Durable Functions extension, at the extension's own path whatever the route prefix of functions is. Every
/// route needs the system key.
/// </summary>
internal static class ManagementEndpoints
{
    private const string Root = "runtime/webhooks/durabletask";

    /// <summary>Maps the API.</summary>
    public static void MapDurableManagement(this IEndpointRouteBuilder endpoints)
    {
        var key = endpoints.ServiceProvider.GetRequiredService<SystemKey>();
        Map("instances", http => Instances(http).ListAsync(http));
        Map("instances/{instanceId}", http => Instances(http).GetAsync(http));

        void Map(string route, RequestDelegate handle) => endpoints.MapMethods($"{Root}/{route}", [HttpMethods.Get], key.Guard(handle));
    }

    private static InstanceEndpoints Instances(HttpContext http) => http.RequestServices.GetRequiredService<InstanceEndpoints>();
}
