using MaxConf.Pexip.Management;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MaxConf.Tests.Pexip.Management;

/// <summary>The client as an application gets it, pointed at a <see cref="PexipStub"/>. Retries do not wait unless told to.</summary>
internal sealed class PexipUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private PexipUnderTest(PexipStub stub, Dictionary<string, string?> settings, TimeProvider? time)
    {
        Stub = stub;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Pexip:Address"] = stub.Address.AbsoluteUri,
                ["Pexip:Password"] = "secret-password",
                ["Pexip:RetryDelay"] = "00:00:00",
            })
            .AddInMemoryCollection(settings)
            .Build());
        services.AddLogging(logging => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
        if (time is not null)
        {
            services.AddSingleton(time);
        }

        _provider = services.AddPexipManagement().BuildServiceProvider(validateScopes: true);
        Metrics = new MetricSums(_provider);
        Client = _provider.GetRequiredService<PexipManagementClient>();
    }

    public PexipStub Stub { get; }

    public PexipManagementClient Client { get; }

    public LogLines Logs { get; } = new();

    public MetricSums Metrics { get; }

    /// <summary>What was asked of the node, such as <c>GET /api/…</c>.</summary>
    public IEnumerable<string> Asked => Stub.Requests.Select(request => request.ToString());

    public static Task<PexipUnderTest> StartAsync(params StubAnswer[] script) => StartAsync([], time: null, script);

    public static async Task<PexipUnderTest> StartAsync(
        Dictionary<string, string?> settings, TimeProvider? time, params StubAnswer[] script) =>
        new(await PexipStub.StartAsync(script), settings, time);

    public async ValueTask DisposeAsync()
    {
        Metrics.Dispose();

        // The pipeline waits for calls still running, by the test's clock; a failed test may have left one.
        await _provider.DisposeAsync().AsTask().WaitAsync(WatchedTime.Patience);
        await Stub.DisposeAsync();
    }
}
