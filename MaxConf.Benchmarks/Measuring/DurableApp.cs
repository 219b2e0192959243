using MaxConf.Embedded;
using MaxConf.Embedded.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MaxConf.Benchmarks.Measuring;

/// <summary>An app of a few durable functions on the embedded host, in this process, with a data file of its own.</summary>
internal sealed class DurableApp : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;
    private long _commits;

    private DurableApp(TemporaryFolder folder, WebApplication app)
    {
        (_folder, _app) = (folder, app);
        app.Services.GetRequiredService<DurableEngine>().Database.Writer.Committing += () => _commits++;
    }

    public DurableTaskClient Client => _app.Services.GetRequiredService<DurableTaskClient>();

    /// <summary>What this process has used up, with the engine's transactions.</summary>
    public ValueTask<Cost> ReadCostAsync() => new(Cost.OfThisProcess(Interlocked.Read(ref _commits)));

    /// <summary>Starts an app of the function types given.</summary>
    public static async Task<DurableApp> StartAsync(CancellationToken cancellation, params Type[] functions)
    {
        var folder = new TemporaryFolder();
        var builder = FunctionsApplication.CreateBuilder(["--contentRoot", folder.Path]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Embedded:Url"] = "http://127.0.0.1:0",
            ["Embedded:DataFile"] = folder.File("maxconf.db"),
        });
        builder.Services.Configure<EmbeddedHostOptions>(options => options.FunctionTypes = functions);
        var app = new DurableApp(folder, (WebApplication)builder.Build());
        await app._app.StartAsync(cancellation);
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
