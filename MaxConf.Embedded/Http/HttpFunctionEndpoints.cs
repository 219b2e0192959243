using MaxConf.Embedded.Functions;
using MaxConf.Embedded.Hosting;
using MaxConf.Embedded.Management;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Embedded.Http;

/// <summary>Puts HTTP functions at their routes.</summary>
internal static class HttpFunctionEndpoints
{
    /// <exception cref="EmbeddedHostException">A function asks for what the host does not offer.</exception>
    public static void MapHttpFunctions(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var prefix = services.GetRequiredService<HostJson>().RoutePrefix;
        foreach (var function in services.GetRequiredService<FunctionCatalog>().OfKind(TriggerKind.Http))
        {
            Map(endpoints, function, prefix);
        }
    }

    private static void Map(IEndpointRouteBuilder endpoints, FunctionDescriptor function, string prefix)
    {
        var trigger = (HttpTriggerAttribute)function.Signature.Trigger;
        var pattern = $"{prefix.Trim('/')}/{function.Signature.Route!.RawText!.TrimStart('/')}";
        var handle = Handler(endpoints.ServiceProvider, function, trigger.AuthLevel);
        var endpoint = trigger.Methods is { Length: > 0 } methods
            ? endpoints.MapMethods(pattern, methods.Select(method => method.ToUpperInvariant()), handle)
            : endpoints.Map(pattern, handle);
        endpoint.WithDisplayName(function.Name).WithMetadata(function);
    }

    private static RequestDelegate Handler(IServiceProvider services, FunctionDescriptor function, AuthorizationLevel level)
    {
        var handler = services.GetRequiredService<HttpFunctionHandler>();
        RequestDelegate handle = http => handler.HandleAsync(function, http);
        return level switch
        {
            AuthorizationLevel.Anonymous => handle,
            AuthorizationLevel.User => throw function.Signature.Wrong(
                "asks for AuthorizationLevel.User, which the embedded host does not offer."),
            _ => services.GetRequiredService<SystemKey>().Guard(handle),
        };
    }
}
