using Microsoft.AspNetCore.Http;

namespace MaxConf.Embedded.Management;

/// <summary>What a path says of an instance.</summary>
internal static class InstanceRoute
{
    /// <summary>The id in the path.</summary>
    public static string IdOf(HttpContext http) => (string)http.Request.RouteValues["instanceId"]!;
}
