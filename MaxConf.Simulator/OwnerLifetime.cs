using Microsoft.Extensions.Hosting;

namespace MaxConf.Simulator;

/// <summary>
/// A server that lives as long as its owner says. The framework's default listens to Ctrl-C and SIGTERM, and by that keeps them from
/// a process that has not begun to listen itself: asked to stop while it starts, it would run on.
/// </summary>
internal sealed class OwnerLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
