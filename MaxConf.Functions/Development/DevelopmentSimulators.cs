using System.Security.Cryptography;
using MaxConf.Simulator;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Development;

/// <summary>
/// Stands in for Pexip, Entra and Genesys on a developer's machine. Starts only while neither Pexip nor Entra is configured: an
/// installation that forgot one of them must not be given a pretended one.
/// </summary>
internal sealed class DevelopmentSimulators : IAsyncDisposable
{
    private static readonly string[] RealSettings = ["Pexip:Address", "Entra:Authority"];

    private readonly ILoggerFactory _loggers;

    private DevelopmentSimulators(SimulatorHost host, SimulatorOptions options, ILoggerFactory loggers) =>
        (Host, Options, _loggers) = (host, options, loggers);

    public SimulatorHost Host { get; }

    public SimulatorOptions Options { get; }

    /// <summary>Starts the simulators and points the app at them; null where something real is configured.</summary>
    /// <exception cref="IOException">A simulator's port is in use.</exception>
    /// <exception cref="OptionsValidationException">A setting of the simulators is wrong.</exception>
    public static async Task<DevelopmentSimulators?> StartIfNeededAsync(
        FunctionsApplicationBuilder builder, CancellationToken cancellationToken)
    {
        if (RealSettings.Any(setting => !string.IsNullOrWhiteSpace(builder.Configuration[setting])))
        {
            return null;
        }

        // Rooms can be joined at once, so that the tour needs no waiting; a real platform takes a minute or more.
        var options = new SimulatorOptions { ReplicationDelay = TimeSpan.Zero };
        options.Read(builder.Configuration);
        var loggers = LoggerFactory.Create(logging => logging
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddSimpleConsole(console => console.SingleLine = true));
        var host = await SimulatorHost.StartAsync(options, TimeProvider.System, cancellationToken, loggers);
        builder.Configuration.AddDefaults(SettingsFor(host, options));
        var simulators = new DevelopmentSimulators(host, options, loggers);
        builder.Services.AddSingleton(simulators).AddHostedService<Welcome>();
        return simulators;
    }

    /// <summary>Stops the simulators.</summary>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _loggers.Dispose();
    }

    private static Dictionary<string, string?> SettingsFor(SimulatorHost host, SimulatorOptions options) =>
        new(NodeSettings(host).Concat(SystemSettings(host, options)));

    private static IEnumerable<KeyValuePair<string, string?>> NodeSettings(SimulatorHost host) =>
        host.NodeAddresses.Zip(host.NodeIpAddresses).SelectMany((node, index) => new Dictionary<string, string?>
        {
            [$"Pexip:ConferencingNodes:{index}:Address"] = node.First.AbsoluteUri,
            [$"Pexip:ConferencingNodes:{index}:Node"] = node.Second,
        });

    private static Dictionary<string, string?> SystemSettings(SimulatorHost host, SimulatorOptions options) => new()
    {
        ["Pexip:Address"] = host.PexipAddress.AbsoluteUri,
        ["Pexip:Username"] = options.PexipUsername,
        ["Pexip:Password"] = options.PexipPassword,
        ["Entra:Authority"] = new Uri(host.EntraAddress, $"{options.Entra.TenantId}/v2.0").AbsoluteUri,
        ["Entra:RequireHttpsMetadata"] = "false",
        ["Genesys:ApiAddress"] = host.GenesysAddress.AbsoluteUri,
        ["Genesys:Divisions:0"] = "SBC",
        ["EventSink:Password"] = RandomNumberGenerator.GetHexString(32, lowercase: true),
    };
}
