using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Engine.Client;
using MaxConf.Embedded.Engine.Retention;
using MaxConf.Embedded.Functions;
using MaxConf.Embedded.Http;
using MaxConf.Embedded.Management;
using MaxConf.Embedded.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Embedded.Hosting;

/// <summary>Everything the embedded host is made of.</summary>
internal static class EmbeddedServices
{
    /// <summary>For functions that set no limit of their own with <see cref="IHttpMaxRequestBodySizeFeature"/>.</summary>
    private const int MaxRequestBodyBytes = 1024 * 1024;

    /// <summary>Adds the host to an app about to be built.</summary>
    public static void AddEmbeddedHost(this WebApplicationBuilder app, FunctionMiddleware middleware)
    {
        app.WebHost.ConfigureKestrel(Configure);
        // Below warnings ASP.NET Core logs whole URLs, and a key may be in a query.
        app.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        app.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        AddOptions(app.Services, app.Configuration);
        AddFunctions(app.Services, middleware);
        AddHttp(app.Services, app.Environment.ContentRootPath);
        AddEngine(app.Services);
        AddTimers(app.Services);
    }

    private static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxRequestBodyBytes;
    }

    private static void AddOptions(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddOptions<EmbeddedHostOptions>().Bind(configuration.GetSection(EmbeddedHostOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmbeddedHostOptions>, EmbeddedHostOptionsValidator>();
        services.AddOptions<HostOptions>()
            .Configure<IOptions<EmbeddedHostOptions>>((host, embedded) => host.ShutdownTimeout = embedded.Value.StopTimeout);
    }

    private static void AddFunctions(IServiceCollection services, FunctionMiddleware middleware)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(middleware);
        services.AddSingleton<FunctionCatalog>();
        services.AddSingleton<FunctionRunner>();
        services.AddSingleton<FunctionTelemetry>();
        services.AddSingleton<ITaskCatalog, TaskCatalog>();
    }

    private static void AddHttp(IServiceCollection services, string contentRoot)
    {
        services.AddMvcCore();
        // As the Functions worker does. Of proxies only one on this machine is believed, unless the app names others.
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders =
            ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto);
        services.AddSingleton(_ => HostJson.Read(contentRoot, AppContext.BaseDirectory));
        services.AddSingleton<HttpFunctionHandler>();
        services.AddSingleton<SystemKey>();
        services.AddSingleton<EntityEndpoints>();
        services.AddSingleton<InstanceCommands>();
        services.AddSingleton<InstanceEndpoints>();
        services.AddSingleton<InstanceHistory>();
        services.AddSingleton<InstancePurges>();
        services.AddSingleton<InstanceStarts>();
        services.AddSingleton<ManagementUrls>();
    }

    private static void AddEngine(IServiceCollection services)
    {
        services.AddSingleton(EngineOf);
        services.AddSingleton<DurableTaskClient>(ClientOf);
        services.AddHostedService(provider => provider.GetRequiredService<DurableEngine>());
        services.AddHostedService(RetentionOf);
    }

    private static DurableEngine EngineOf(IServiceProvider provider)
    {
        var engine = new DurableEngine(
            EngineOptions(provider.GetRequiredService<IOptions<EmbeddedHostOptions>>().Value),
            provider.GetRequiredService<ITaskCatalog>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>());
        var lifetime = provider.GetRequiredService<IHostApplicationLifetime>();
        engine.Failed += () =>
        {
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        };
        return engine;
    }

    private static RetentionService RetentionOf(IServiceProvider provider) => new(
        provider.GetRequiredService<DurableEngine>().Database,
        provider.GetRequiredService<IOptions<EmbeddedHostOptions>>().Value.Retention,
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<RetentionService>>());

    private static EmbeddedDurableTaskClient ClientOf(IServiceProvider provider)
    {
        var client = provider.GetRequiredService<DurableEngine>().Client;
        client.ManagementUrls = provider.GetRequiredService<ManagementUrls>();
        return client;
    }

    private static DurableEngineOptions EngineOptions(EmbeddedHostOptions host) =>
        new() { DataFile = Path.GetFullPath(host.DataFile), StopTimeout = host.StopTimeout, VerifyReplay = host.VerifyReplay };

    private static void AddTimers(IServiceCollection services)
    {
        services.AddSingleton<IScheduleMonitor, SqliteScheduleMonitor>();
        services.AddHostedService<TimerService>();
    }
}
