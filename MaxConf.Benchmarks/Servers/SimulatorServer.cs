using MaxConf.Benchmarks.Measuring;
using MaxConf.Simulator;

namespace MaxConf.Benchmarks.Servers;

/// <summary>
/// The simulators, on any free ports, without their limits: a change is known at once, and as many requests are taken as are sent.
/// </summary>
internal static class SimulatorServer
{
    public static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var options = new SimulatorOptions
        {
            PexipPort = 0,
            EntraPort = 0,
            GenesysPort = 0,
            FirstNodePort = 0,
            RateLimit = 0,
            ReplicationDelay = TimeSpan.Zero,
        };
        await using var host = await SimulatorHost.StartAsync(options, TimeProvider.System, cancellation);
        await new ServerOrders(() => Cost.OfThisProcess())
            .FollowAsync([host.PexipAddress, host.EntraAddress, host.GenesysAddress], cancellation);
        return 0;
    }
}
