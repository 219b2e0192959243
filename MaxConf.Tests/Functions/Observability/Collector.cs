using System.Collections.Concurrent;

namespace MaxConf.Tests.Functions.Observability;

/// <summary>Takes telemetry by OTLP over HTTP and notes what kind it was.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private Collector(LoopbackServer server, ConcurrentQueue<string> paths) => (_server, Paths) = (server, paths);

    public ConcurrentQueue<string> Paths { get; }

    public string Address => _server.Address.ToString();

    public static async Task<Collector> StartAsync()
    {
        var paths = new ConcurrentQueue<string>();
        return new(await LoopbackServer.StartAsync(http =>
        {
            paths.Enqueue(http.Request.Path);
            return Task.CompletedTask;
        }), paths);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
