using System.Diagnostics.Metrics;
using System.Globalization;
using MaxConf.Pexip.Client;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using MaxConf.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Benchmarks.Soak;

/// <summary>The simulated platform and the typed clients of it, in one process and joined by the wire alone.</summary>
internal sealed class SoakSite : IAsyncDisposable
{
    public const string HostPin = "1234";

    private const string OpenConnections = "http.client.open_connections";

    /// <summary>Short, so that tokens are refreshed many times.</summary>
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromSeconds(20);

    private readonly CountingTime _nodeTime = new();
    private readonly CountingTime _clientTime = new();
    private readonly HttpClient _control = new();
    private SimulatorHost _simulator = null!;
    private ServiceProvider _services = null!;

    private SoakSite()
    {
    }

    public SoakMeters Meters { get; } = new();

    private ConferencingNodeClients Nodes => _services.GetRequiredService<ConferencingNodeClients>();

    private PexipManagementClient Management => _services.GetRequiredService<PexipManagementClient>();

    public static async Task<SoakSite> OpenAsync(CancellationToken cancellation)
    {
        var site = new SoakSite();
        var options = new SimulatorOptions
        {
            PexipPort = 0,
            EntraPort = 0,
            GenesysPort = 0,
            FirstNodePort = 0,
            RateLimit = 0,
            ReplicationDelay = TimeSpan.Zero,
            ClientTokenLifetime = TokenLifetime,
        };
        site._simulator = await SimulatorHost.StartAsync(options, site._nodeTime, cancellation);
        site._services = site.Services(options);
        site.Meters.Client = site._services.GetRequiredService<IMeterFactory>();
        return site;
    }

    public static string RoomName(int room) => string.Create(CultureInfo.InvariantCulture, $"soak{room}");

    /// <summary>The node whose people meet in a room.</summary>
    public ConferencingNodeClient NodeOf(int room) => Nodes.Configured[room % Nodes.Configured.Count];

    public async Task MakeRoomAsync(int room, CancellationToken cancellation)
    {
        var made = await Management.CreateConferenceAsync(
            new NewConference(RoomName(room)) { Pin = HostPin, AllowGuests = true, Aliases = [new(RoomName(room))] }, cancellation);
        _ = made.IsSuccess ? made.Value : throw new PexipException(made.Error);
    }

    /// <summary>Cuts the streams of a room, as a node does that is restarted.</summary>
    public async Task CutEventsAsync(int room, CancellationToken cancellation)
    {
        var order = new Uri(_simulator.PexipAddress, $"simulator/rooms/{RoomName(room)}/cut_events");
        using var answer = await _control.PostAsync(order, null, cancellation);
    }

    public async Task<SoakCounts> CountAsync(CancellationToken cancellation)
    {
        var participants = await Management.CountLiveParticipantsAsync(cancellation);
        return new(
            Meters.Sum("maxconf.pexip.sessions"),
            Meters.Sum("maxconf.pexip.event_streams"),
            Meters.Sum(OpenConnections, _simulator.NodeAddresses, "active"),
            Meters.Sum(OpenConnections, _simulator.NodeAddresses, "idle"),
            _clientTime.Timers,
            participants.Value,
            Meters.Sum("kestrel.active_connections", _simulator.NodeAddresses),
            _nodeTime.Timers,
            GC.GetTotalMemory(forceFullCollection: true));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _simulator.DisposeAsync();
        _control.Dispose();
        Meters.Dispose();
    }

    private ServiceProvider Services(SimulatorOptions options) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings(options)).Build())
        .AddSingleton<TimeProvider>(_clientTime)
        .AddLogging()
        .AddPexipManagement()
        .AddPexipClient()
        .BuildServiceProvider();

    private Dictionary<string, string?> Settings(SimulatorOptions options)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Pexip:Address"] = _simulator.PexipAddress.AbsoluteUri,
            ["Pexip:Username"] = options.PexipUsername,
            ["Pexip:Password"] = options.PexipPassword,
        };
        foreach (var (index, address) in _simulator.NodeAddresses.Index())
        {
            settings[$"{PexipClientOptions.NodesSectionName}:{index}:Address"] = address.AbsoluteUri;
        }

        return settings;
    }
}
