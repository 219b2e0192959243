using System.Collections.Concurrent;
using MaxConf.Embedded;
using MaxConf.Tests.Functions;
using MaxConf.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MaxConf.Tests.Embedded.Hosting;

/// <summary>An app of a few function classes on the real host: Kestrel on a free port, SQLite in a folder of its own.</summary>
internal sealed class EmbeddedApp : IAsyncDisposable
{
    public const string Key = "a-system-key-for-tests";

    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private EmbeddedApp(TemporaryFolder folder, WebApplication app, ConcurrentQueue<string> log)
    {
        (_folder, _app, Log) = (folder, app, log);
        Client = new() { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public ConcurrentQueue<string> Log { get; }

    /// <summary>Starts an app of the function types given, with the route prefix left empty.</summary>
    public static Task<EmbeddedApp> StartAsync(params Type[] functions) => StartAsync(_ => { }, functions);

    public static async Task<EmbeddedApp> StartAsync(Action<FunctionsApplicationBuilder> configure, params Type[] functions)
    {
        var folder = new TemporaryFolder();
        var log = new ConcurrentQueue<string>();
        var builder = CreateBuilder(folder, functions);
        builder.Logging.AddProvider(new RecordingLoggerProvider(log));
        configure(builder);
        var app = (WebApplication)builder.Build();
        await app.StartAsync();
        return new(folder, app, log);
    }

    /// <summary>A builder whose app keeps to the folder; a <c>host.json</c> already there is left as it is.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(TemporaryFolder folder, params Type[] functions)
    {
        if (!File.Exists(folder.File("host.json")))
        {
            File.WriteAllText(folder.File("host.json"), """{ "extensions": { "http": { "routePrefix": "" } } }""");
        }

        var builder = FunctionsApplication.CreateBuilder(["--contentRoot", folder.Path]);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Embedded:Url"] = "http://127.0.0.1:0",
            ["Embedded:DataFile"] = folder.File("data/maxconf.db"),
            ["Embedded:SystemKey"] = Key,
            ["Embedded:VerifyReplay"] = "true",
        });
        builder.Services.Configure<EmbeddedHostOptions>(options => options.FunctionTypes = functions);
        return builder;
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
