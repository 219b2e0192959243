using MaxConf.Pexip.Client;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Joining;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Tests.Pexip.Management;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MaxConf.Tests.Pexip.Client.Stub;

/// <summary>The client as an application gets it, pointed at a <see cref="NodeStub"/>. Retries do not wait unless told to.</summary>
internal sealed class NodeUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private NodeUnderTest(NodeStub stub, Dictionary<string, string?> settings, TimeProvider? time)
    {
        Stub = stub;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Pexip:Client:RetryDelay"] = "00:00:00" })
            .AddInMemoryCollection(settings)
            .Build());
        services.AddLogging(logging => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
        if (time is not null)
        {
            services.AddSingleton(time);
        }

        _provider = services.AddPexipClient().BuildServiceProvider(validateScopes: true);
        Metrics = new MetricSums(_provider);
        Client = _provider.GetRequiredService<ConferencingNodeClients>().For(stub.Address);
    }

    public NodeStub Stub { get; }

    public ConferencingNodeClient Client { get; }

    public LogLines Logs { get; } = new();

    public MetricSums Metrics { get; }

    public static async Task<NodeUnderTest> StartAsync(Dictionary<string, string?>? settings = null, TimeProvider? time = null) =>
        new(await NodeStub.StartAsync(), settings ?? [], time);

    /// <summary>Joins, which succeeds.</summary>
    public async Task<ConferenceSession> JoinAsync() =>
        Assert.IsType<Joined>(await Client.JoinAsync(NodeStub.Alias, new JoinRequest("Alice"))).Session;

    /// <summary>Joins, and reads the events of such a feed.</summary>
    public async Task<(ConferenceSession Session, IAsyncEnumerator<ConferenceEvent> Events)> ReadAsync(params EventFeed[] feeds)
    {
        Stub.On("GET events", [.. feeds.Select(feed => (StubAnswer)feed.PlayAsync)]);
        var session = await JoinAsync();
        return (session, session.ReadEventsAsync().GetAsyncEnumerator());
    }

    public async ValueTask DisposeAsync()
    {
        Metrics.Dispose();
        await _provider.DisposeAsync().AsTask().WaitAsync(WatchedTime.Patience);
        await Stub.DisposeAsync();
    }
}
