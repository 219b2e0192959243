using MaxConf.Embedded;
using MaxConf.Functions.Security.Secrets;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Development;

/// <summary>Runs the app in this process, with simulators beside it while nothing real is configured.</summary>
internal static class EmbeddedProgram
{
    /// <summary>Runs until Ctrl-C or SIGTERM.</summary>
    /// <param name="create">Makes the app; it is called here because a settings file may be unreadable.</param>
    /// <returns>The exit code: 0 after a stop, 1 when the app cannot start; then one line on standard error says why.</returns>
    public static async Task<int> RunAsync(Func<FunctionsApplicationBuilder> create)
    {
        try
        {
            var builder = create();
            builder.Configuration.AddDefaults(KeysBesideTheDataFile(builder.Configuration));
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
            await using var simulators = await DevelopmentSimulators.StartIfNeededAsync(builder, CancellationToken.None);
            return await EmbeddedHost.RunAsync(builder);
        }
        catch (Exception e) when (StartFailure.Describe(e) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }
    }

    private static Dictionary<string, string?> KeysBesideTheDataFile(ConfigurationManager configuration)
    {
        var file = configuration[$"{EmbeddedHostOptions.Section}:{nameof(EmbeddedHostOptions.DataFile)}"];
        var folder = Path.GetDirectoryName(Path.GetFullPath(file is { Length: > 0 } ? file : new EmbeddedHostOptions().DataFile))!;
        return new() { [$"{SecretsOptions.Section}:{nameof(SecretsOptions.KeyFolder)}"] = Path.Combine(folder, "keys") };
    }
}
