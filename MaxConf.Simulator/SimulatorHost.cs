using MaxConf.Simulator.Entra;
using MaxConf.Simulator.Faults;
using MaxConf.Simulator.Genesys;
using MaxConf.Simulator.Pexip;
using MaxConf.Simulator.Pexip.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MaxConf.Simulator;

/// <summary>The three simulators, each on its own port of 127.0.0.1, in this process. What they know is gone when they stop.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _parts = [];

    private SimulatorHost()
    {
    }

    /// <summary>Pexip's management node, and below <c>/simulator/</c> the control API.</summary>
    public Uri PexipAddress { get; private set; } = null!;

    /// <summary>The client API of each of Pexip's conferencing nodes, in their order.</summary>
    public IReadOnlyList<Uri> NodeAddresses { get; private set; } = [];

    /// <summary>What events and status call the conferencing nodes, in the same order.</summary>
    public IReadOnlyList<string> NodeIpAddresses { get; private set; } = [];

    /// <summary>Entra's authority, to which the tenant id is appended.</summary>
    public Uri EntraAddress { get; private set; } = null!;

    /// <summary>Genesys Cloud's API.</summary>
    public Uri GenesysAddress { get; private set; } = null!;

    /// <summary>Starts the simulators; they answer when the task is done.</summary>
    /// <param name="options">What they pretend to be.</param>
    /// <param name="timeProvider">Their clock.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <param name="loggerFactory">Where their story is logged; null logs nothing.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong; the message names it.</exception>
    /// <exception cref="IOException">A port is in use; the message names the setting.</exception>
    public static async Task<SimulatorHost> StartAsync(
        SimulatorOptions options,
        TimeProvider timeProvider,
        CancellationToken cancellationToken,
        ILoggerFactory? loggerFactory = null)
    {
        SimulatorOptionsValidation.ThrowIfInvalid(options);
        var host = new SimulatorHost();
        try
        {
            await host.StartPartsAsync(options, timeProvider, loggerFactory ?? NullLoggerFactory.Instance, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the simulators, last started first.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private async Task StartPartsAsync(
        SimulatorOptions options, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var faults = new FaultPlan(time);
        var logger = loggers.CreateLogger("MaxConf.Simulator");
        var platform = new PexipPlatform(options, time, faults, logger);
        _parts.Push(platform);

        var clients = new ClientServices(platform, faults, options, logger);
        _parts.Push(clients);

        // The control API tells where the nodes are.
        NodeIpAddresses = [.. platform.Nodes.Select(node => node.Address)];
        NodeAddresses = await StartNodesAsync(options, platform, clients, loggers, cancellationToken);

        var pexip = await LoopbackServer.StartAsync(
            $"{SimulatorOptions.Section}:{nameof(options.PexipPort)}", options.PexipPort,
            application => PexipServer.Map(application, platform, clients, faults, options), loggers, cancellationToken);
        _parts.Push(pexip);
        var entra = await LoopbackServer.StartAsync(
            $"{SimulatorOptions.Section}:{nameof(options.EntraPort)}", options.EntraPort,
            application => EntraServer.Map(application, options.Entra, time, faults), loggers, cancellationToken);
        _parts.Push(entra);
        var genesys = await LoopbackServer.StartAsync(
            $"{SimulatorOptions.Section}:{nameof(options.GenesysPort)}", options.GenesysPort,
            application => GenesysServer.Map(application, options.Genesys, time, faults), loggers, cancellationToken);
        _parts.Push(genesys);

        (PexipAddress, EntraAddress, GenesysAddress) = (pexip.Address, entra.Address, genesys.Address);
        Log.Started(logger, PexipAddress, EntraAddress, GenesysAddress);
    }

    private async Task<IReadOnlyList<Uri>> StartNodesAsync(
        SimulatorOptions options,
        PexipPlatform platform,
        ClientServices clients,
        ILoggerFactory loggers,
        CancellationToken cancellationToken)
    {
        var addresses = new List<Uri>();
        foreach (var node in platform.Nodes)
        {
            var port = options.FirstNodePort == 0 ? 0 : options.FirstNodePort + addresses.Count;
            var server = await LoopbackServer.StartAsync(
                $"{SimulatorOptions.Section}:{nameof(options.FirstNodePort)}", port,
                application => clients.Map(application, node), loggers, cancellationToken);
            _parts.Push(server);
            node.Url = server.Address;
            addresses.Add(server.Address);
        }

        return addresses;
    }
}
