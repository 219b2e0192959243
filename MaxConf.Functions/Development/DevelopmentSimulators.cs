using System.Security.Cryptography;
using MaxConf.Embedded;
using MaxConf.Simulator;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Development;

/// <summary>
/// Stands in for Pexip, Entra and Genesys on a developer's machine. Starts only while neither Pexip nor Entra is configured: an
/// installation that forgot one of them must not be given a pretended one.
/// </summary>
internal static class DevelopmentSimulators
{
    private static readonly string[] RealSettings = ["Pexip:Address", "Entra:Authority"];

    /// <summary>Starts the simulators and points the app at them; null where something real is configured.</summary>
    /// <exception cref="IOException">A simulator's port is in use.</exception>
    public static async Task<SimulatorHost?> StartIfNeededAsync(FunctionsApplicationBuilder builder, CancellationToken cancellationToken)
    {
        if (RealSettings.Any(setting => !string.IsNullOrWhiteSpace(builder.Configuration[setting]))) return null;

        var options = OptionsFrom(builder.Configuration);
        using var loggers = LoggerFactory.Create(logging => logging
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddSimpleConsole(console => console.SingleLine = true));
        var simulators = await SimulatorHost.StartAsync(options, TimeProvider.System, cancellationToken, loggers);
        Configure(builder.Configuration, options, simulators);
        builder.Services.AddHostedService(provider => new Welcome(
            provider.GetRequiredService<IHostApplicationLifetime>(), AppAddress(builder.Configuration), simulators, options));
        return simulators;
    }

    private static SimulatorOptions OptionsFrom(ConfigurationManager configuration)
    {
        // Rooms can be joined at once, so that the tour needs no waiting; a real platform takes a minute or more.
        var options = new SimulatorOptions { ReplicationDelay = TimeSpan.Zero };
        configuration.GetSection(SimulatorOptions.Section).Bind(options);
        options.EventSinks.Add(new()
        {
            Name = "maxconf",
            Url = $"{AppAddress(configuration)}/public/event_sink",
            Username = configuration["EventSink:Username"] ?? "pexip",
            Password = configuration["EventSink:Password"] ?? RandomNumberGenerator.GetHexString(32, lowercase: true),
        });
        return options;
    }

    /// <summary>Below every other source of settings, so that whatever is set on purpose counts.</summary>
    private static void Configure(ConfigurationManager configuration, SimulatorOptions options, SimulatorHost simulators)
    {
        var authority = new Uri(simulators.EntraAddress, $"{options.Entra.TenantId}/v2.0");
        var defaults = new Dictionary<string, string?>
        {
            ["Pexip:Address"] = simulators.PexipAddress.AbsoluteUri,
            ["Pexip:Username"] = options.PexipUsername,
            ["Pexip:Password"] = options.PexipPassword,
            ["Entra:Authority"] = authority.AbsoluteUri,
            ["Entra:RequireHttpsMetadata"] = "false",
            ["EventSink:Password"] = options.EventSinks[^1].Password,
        };
        ((IConfigurationBuilder)configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = defaults });
    }

    private static string AppAddress(ConfigurationManager configuration) =>
        (configuration[$"{EmbeddedHostOptions.Section}:{nameof(EmbeddedHostOptions.Url)}"] ?? new EmbeddedHostOptions().Url).TrimEnd('/');
}
