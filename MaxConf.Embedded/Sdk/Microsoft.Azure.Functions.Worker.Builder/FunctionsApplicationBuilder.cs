using MaxConf.Embedded.Functions;
using MaxConf.Embedded.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds a Functions app: services, configuration, logging and middleware.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _web;
    private readonly FunctionMiddleware _middleware = new();
    private bool _isBuilt;

    internal FunctionsApplicationBuilder(string[] args)
    {
        // Settings are read once. A watcher of the app's folder would also be woken by every write to a data file in it.
        _web = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        _web.AddEmbeddedHost(_middleware);
    }

    /// <summary>Objects shared by those who configure the app.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    /// <summary>Configuration of the app.</summary>
    public ConfigurationManager Configuration => _web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    /// <summary>Where the app runs.</summary>
    public IHostEnvironment Environment => _web.Environment;

    /// <summary>Logging of the app.</summary>
    public ILoggingBuilder Logging => _web.Logging;

    /// <summary>Metrics of the app.</summary>
    public IMetricsBuilder Metrics => _web.Metrics;

    /// <summary>Services of the app.</summary>
    public IServiceCollection Services => _web.Services;

    /// <summary>Builds the app.</summary>
    /// <returns>The host, not started yet.</returns>
    /// <exception cref="InvalidOperationException">The app was built before.</exception>
    /// <exception cref="MaxConf.Embedded.EmbeddedHostException">A function cannot be run.</exception>
    public IHost Build()
    {
        ThrowIfBuilt();
        _isBuilt = true;
        return EmbeddedApplication.Compose(_web.Build());
    }

    /// <summary>Replaces the dependency injection container.</summary>
    /// <typeparam name="TContainerBuilder">Type that builds the container.</typeparam>
    /// <param name="factory">Makes the container.</param>
    /// <param name="configure">Configures it.</param>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull
        => ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    /// <summary>Adds a step to the pipeline of every invocation, inside those added before.</summary>
    /// <param name="middleware">Wraps the rest of the pipeline.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">The app was built before.</exception>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ThrowIfBuilt();
        _middleware.Add(middleware);
        return this;
    }

    private void ThrowIfBuilt()
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException("The app has been built already.");
        }
    }
}
