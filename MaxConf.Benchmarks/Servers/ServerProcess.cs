using System.Diagnostics;
using System.Text.Json;
using MaxConf.Benchmarks.Measuring;

namespace MaxConf.Benchmarks.Servers;

/// <summary>A server in a process of its own, this same program: so callers and server share no heap and no thread pool.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<Uri> Addresses { get; private set; } = [];

    /// <summary>Memory that it holds just now, as the operating system counts it (RSS), in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a server, and waits until it listens.</summary>
    /// <param name="kind">What it serves.</param>
    /// <param name="folder">Its current directory.</param>
    /// <param name="settings">Its configuration, <c>Rooms:GracePeriod</c>; nothing else from this process's environment counts.</param>
    /// <param name="cancellation">Gives up starting.</param>
    public static async Task<ServerProcess> StartAsync(
        ServerKind kind, string folder, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        var process = Process.Start(StartInfo(kind, folder, settings))!;
        var server = new ServerProcess(process);
        try
        {
            server.Addresses = await server.ReadAsync<Uri[]>(cancellation);
            return server;
        }
        catch
        {
            await server.KillAsync();
            throw;
        }
    }

    public async ValueTask<Cost> ReadCostAsync() => await AskAsync<Cost>(ServerOrders.Cost, "", CancellationToken.None);

    /// <summary>Gives an order, and waits for its answer. One at a time.</summary>
    public async Task<T> AskAsync<T>(string order, object argument, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync($"{order} {JsonSerializer.Serialize(argument)}".AsMemory(), cancellation);
        return await ReadAsync<T>(cancellation);
    }

    /// <summary>Ends it as a crash does.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(StopTimeout);
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(ServerKind kind, string folder, IReadOnlyDictionary<string, string> settings)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "MaxConf.Benchmarks.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "serve", $"{kind}"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var ambient in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(ambient);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    /// <summary>The next answer; what else the child writes is passed on.</summary>
    private async Task<T> ReadAsync<T>(CancellationToken cancellation)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(ServerOrders.Mark, StringComparison.Ordinal))
            {
                return JsonSerializer.Deserialize<T>(line[ServerOrders.Mark.Length..])!;
            }

            await Console.Error.WriteLineAsync(line);
        }

        throw new InvalidOperationException("The server ended.");
    }
}
