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
    /// <summary>Where the API is, below the host's own address.</summary>
    internal const string Root = "runtime/webhooks/durabletask";

    /// <summary>Maps the API.</summary>
    public static void MapDurableManagement(this IEndpointRouteBuilder endpoints)
    {
        var key = endpoints.ServiceProvider.GetRequiredService<SystemKey>();
        Map(HttpMethods.Get, "instances", http => Instances(http).ListAsync(http));
        Map(HttpMethods.Get, "instances/{instanceId}", http => Instances(http).GetAsync(http));
        Map(HttpMethods.Delete, "instances/{instanceId}", http => Commands(http).PurgeAsync(http));
        Map(HttpMethods.Post, "instances/{instanceId}/raiseEvent/{eventName}", http => Commands(http).RaiseEventAsync(http));
        Map(HttpMethods.Post, "instances/{instanceId}/terminate", http => Commands(http).TerminateAsync(http));
        Map(HttpMethods.Post, "instances/{instanceId}/suspend", http => Commands(http).SuspendAsync(http));
        Map(HttpMethods.Post, "instances/{instanceId}/resume", http => Commands(http).ResumeAsync(http));

        void Map(string method, string route, RequestDelegate handle) =>
            endpoints.MapMethods($"{Root}/{route}", [method], key.Guard(handle));
    }

    private static InstanceEndpoints Instances(HttpContext http) => http.RequestServices.GetRequiredService<InstanceEndpoints>();

    private static InstanceCommands Commands(HttpContext http) => http.RequestServices.GetRequiredService<InstanceCommands>();
}
