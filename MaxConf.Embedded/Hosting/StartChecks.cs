using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MaxConf.Embedded.Hosting;

/// <summary>
/// Looks, before a host starts, at what most often keeps it from starting. What is found here can be told in one line; what
/// happens inside the start, the framework logs with its stack trace.
/// </summary>
internal static class StartChecks
{
    /// <exception cref="EmbeddedHostException">The host cannot start.</exception>
    /// <exception cref="OptionsValidationException">A setting is not valid.</exception>
    public static void Run(IServiceProvider services)
    {
        services.GetService<IStartupValidator>()?.Validate();
        _ = services.GetServices<IHostedService>().ToArray();
        RequireFreePort(services.GetRequiredService<IOptions<EmbeddedHostOptions>>().Value.Url);
    }

    private static void RequireFreePort(string url)
    {
        var address = BindingAddress.Parse(url);
        try
        {
            using var listener = new TcpListener(AddressOf(address.Host), address.Port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new EmbeddedHostException($"Cannot listen on {url} (Embedded:Url): {e.Message}.", e);
        }
    }

    private static IPAddress AddressOf(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return IPAddress.Loopback;
        }

        return IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : IPAddress.Any;
    }
}
