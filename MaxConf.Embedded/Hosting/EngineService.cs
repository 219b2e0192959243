using MaxConf.Embedded.Engine;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Embedded.Hosting;

/// <summary>Starts and stops the engine with the host. The engine itself is disposed of by the container, once.</summary>
internal sealed class EngineService(DurableEngine engine) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => engine.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
