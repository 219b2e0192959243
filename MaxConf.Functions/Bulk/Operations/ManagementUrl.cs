using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>Addresses of the Durable Functions HTTP API as a caller can use them.</summary>
internal static class ManagementUrl
{
    private const string KeyParameter = "code=";

    /// <summary>
    /// Gives an address the host that the caller used, which a proxy or a container hides from the Functions host. Behind a proxy that
    /// says so in <c>X-Forwarded-Host</c> and <c>-Proto</c> set <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c>, ASP.NET Core's own switch. Text
    /// is handled as text: the addresses have places to fill in, <c>{text}</c> and <c>{eventName}</c>, that <see cref="Uri"/> would escape.
    /// </summary>
    /// <param name="url">The address by the Functions host; null for none.</param>
    /// <param name="request">The caller's request.</param>
    /// <param name="includeKey">Whether it keeps the system key.</param>
    public static string? Show(string? url, HttpRequest request, bool includeKey)
    {
        if (url is null)
        {
            return null;
        }

        var authority = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = url.IndexOf('/', authority);

        // The worker of the Azure Functions host is called by http inside, whatever the caller used; so https is never taken back.
        var scheme = url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "https" : request.Scheme;
        return $"{scheme}://{request.Host.ToUriComponent()}{(includeKey ? url[path..] : WithoutKey(url[path..]))}";
    }

    private static string WithoutKey(string url)
    {
        var parts = url.Split('?', 2);
        var parameters = parts.Length == 1 ? [] : parts[1].Split('&').Where(parameter => !IsKey(parameter)).ToArray();
        return parameters.Length == 0 ? parts[0] : $"{parts[0]}?{string.Join('&', parameters)}";
    }

    private static bool IsKey(string parameter) => parameter.StartsWith(KeyParameter, StringComparison.OrdinalIgnoreCase);
}
