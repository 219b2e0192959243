using MaxConf.Pexip.Client;
using MaxConf.Tests.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Pexip.Client.Wire;

/// <summary>The simulated conferencing nodes, and the clients of them; for a class of tests, each of which has rooms of its own.</summary>
public sealed class WireNodes : IAsyncLifetime
{
    private ServiceProvider _provider = null!;
    private int _rooms;

    internal RunningSimulator Simulator { get; private set; } = null!;

    internal IReadOnlyList<ConferencingNodeClient> Clients => _provider.GetRequiredService<ConferencingNodeClients>().Configured;

    public async Task InitializeAsync()
    {
        Simulator = await RunningSimulator.StartAsync(options => options.ReplicationDelay = TimeSpan.Zero);
        _provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build())
            .AddSingleton<TimeProvider>(Simulator.Time)
            .AddLogging()
            .AddPexipClient()
            .BuildServiceProvider(validateScopes: true);
    }

    public async Task DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    /// <summary>Makes a room.</summary>
    /// <param name="settings">Its fields.</param>
    /// <returns>Its name and alias.</returns>
    internal async Task<string> MakeRoomAsync(string settings)
    {
        var name = $"room{++_rooms}";
        await Simulator.CreateRoomAsync(name, settings);
        return name;
    }

    private IEnumerable<KeyValuePair<string, string?>> Settings() => Simulator.Nodes
        .Select((node, index) => KeyValuePair.Create($"Pexip:ConferencingNodes:{index}:Address", (string?)node.BaseAddress!.AbsoluteUri))
        .Append(KeyValuePair.Create("Pexip:Client:RetryDelay", (string?)"00:00:00"));
}
