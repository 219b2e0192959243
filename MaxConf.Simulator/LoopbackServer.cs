using System.Net;
using MaxConf.Simulator.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MaxConf.Simulator;

/// <summary>One web server on 127.0.0.1, reading no configuration of its own.</summary>
internal sealed class LoopbackServer(WebApplication application) : IAsyncDisposable
{
    /// <summary>Where the server listens, with the real port.</summary>
    public Uri Address { get; } = new(application.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Starts a server.</summary>
    /// <param name="setting">The setting the port comes from, for the error message.</param>
    /// <param name="port">The port; 0 takes any free one.</param>
    /// <param name="map">Adds the middleware and endpoints.</param>
    /// <param name="loggerFactory">Where the server's warnings go.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is in use; the message names the setting.</exception>
    public static async Task<LoopbackServer> StartAsync(
        string setting, int port, Action<WebApplication> map, ILoggerFactory loggerFactory, CancellationToken cancellationToken)
    {
        var application = Build(port, loggerFactory);
        try
        {
            map(application);
            await application.StartAsync(cancellationToken);
            return new(application);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await application.DisposeAsync();
            throw new IOException($"{setting}: port {port} on 127.0.0.1 is in use. Set another one, or 0 for any free port.", exception);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private static WebApplication Build(int port, ILoggerFactory loggerFactory)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OwnerLifetime>();
        // A request held by a planned fault must not hold up the end.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        // The host logs what keeps it from starting, stack trace and all; here that is thrown, and told by whoever catches it.
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddProvider(new ForwardingLoggerProvider(loggerFactory));
        return builder.Build();
    }
}
