using MaxConf.Embedded;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Development;

/// <summary>Runs the app in this process, with simulators beside it while nothing real is configured.</summary>
internal static class EmbeddedProgram
{
    /// <summary>Runs until Ctrl-C.</summary>
    /// <returns>The exit code: 0 after a stop, 1 when the app cannot start; then one line on standard error says why.</returns>
    public static async Task<int> RunAsync(FunctionsApplicationBuilder builder)
    {
        try
        {
            await using var simulators = await DevelopmentSimulators.StartIfNeededAsync(builder, CancellationToken.None);
            return await EmbeddedHost.RunAsync(builder);
        }
        catch (Exception e) when (e is IOException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
