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
        MapInstances(Map);
        MapCommands(Map);
        MapEntities(Map);

        void Map(string method, string route, RequestDelegate handle) =>
            endpoints.MapMethods($"{Root}/{route}", [method], key.Guard(handle));
    }

    private static void MapInstances(Action<string, string, RequestDelegate> map)
    {
        map(HttpMethods.Post, "orchestrators/{functionName}/{instanceId?}", http => Of<InstanceStarts>(http).StartAsync(http));
        map(HttpMethods.Get, "instances", http => Of<InstanceEndpoints>(http).ListAsync(http));
        map(HttpMethods.Get, "instances/{instanceId}", http => Of<InstanceEndpoints>(http).GetAsync(http));
        map(HttpMethods.Delete, "instances", http => Of<InstancePurges>(http).PurgeAllAsync(http));
        map(HttpMethods.Delete, "instances/{instanceId}", http => Of<InstancePurges>(http).PurgeAsync(http));
    }

    private static void MapCommands(Action<string, string, RequestDelegate> map)
    {
        map(HttpMethods.Post, "instances/{instanceId}/raiseEvent/{eventName}", http => Of<InstanceCommands>(http).RaiseEventAsync(http));
        map(HttpMethods.Post, "instances/{instanceId}/terminate", http => Of<InstanceCommands>(http).TerminateAsync(http));
        map(HttpMethods.Post, "instances/{instanceId}/suspend", http => Of<InstanceCommands>(http).SuspendAsync(http));
        map(HttpMethods.Post, "instances/{instanceId}/resume", http => Of<InstanceCommands>(http).ResumeAsync(http));
        map(HttpMethods.Post, "instances/{instanceId}/rewind", http => Of<InstanceCommands>(http).RewindAsync(http));
        map(HttpMethods.Post, "instances/{instanceId}/restart", http => Of<InstanceStarts>(http).RestartAsync(http));
    }

    private static void MapEntities(Action<string, string, RequestDelegate> map)
    {
        map(HttpMethods.Get, "entities/{entityName?}", http => Of<EntityEndpoints>(http).ListAsync(http));
        map(HttpMethods.Get, "entities/{entityName}/{entityKey}", http => Of<EntityEndpoints>(http).GetAsync(http));
        map(HttpMethods.Post, "entities/{entityName}/{entityKey?}", http => Of<EntityEndpoints>(http).SignalAsync(http));
        map(HttpMethods.Delete, "entities/{entityName}/{entityKey?}", http => Of<EntityEndpoints>(http).DeleteAsync(http));
    }

    private static T Of<T>(HttpContext http)
        where T : notnull => http.RequestServices.GetRequiredService<T>();
}
