using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Http;

/// <summary>Registers what holds for every request.</summary>
internal static class HttpServices
{
    /// <summary>Adds the headers of every answer, and the proxies that are believed.</summary>
    public static IServiceCollection AddMaxConfHttp(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((headers, proxy) => Trust(headers, proxy.Value));
        return services.AddSingleton<IStartupFilter, AnswerHeaders>();
    }

    // Both hosts have the middleware already, and believe loopback alone. Several proxies are gone through back to the first stranger.
    private static void Trust(ForwardedHeadersOptions headers, ProxyOptions proxy)
    {
        if (proxy.Addresses.Count == 0)
        {
            return;
        }

        headers.ForwardLimit = null;
        foreach (var network in proxy.Networks)
        {
            headers.KnownIPNetworks.Add(network);
        }
    }
}
