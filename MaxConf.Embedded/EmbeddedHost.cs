using MaxConf.Embedded.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Embedded;

/// <summary>Runs a Functions app in this process.</summary>
public static class EmbeddedHost
{
    private const int CannotStart = 1;

    /// <summary>
    /// Builds the app and runs it until Ctrl-C, SIGTERM or <paramref name="cancellationToken"/>. When it cannot start, for a taken
    /// port, a wrong setting, a folder that cannot be written or a function that cannot be run, one line on standard error says
    /// why.
    /// </summary>
    /// <param name="builder">The app.</param>
    /// <param name="cancellationToken">Stops the app.</param>
    /// <returns>The process's exit code: 0 after a stop, 1 when the app cannot start.</returns>
    public static Task<int> RunAsync(FunctionsApplicationBuilder builder, CancellationToken cancellationToken = default)
        => RunAsync(builder, Console.Error, cancellationToken);

    /// <inheritdoc cref="RunAsync(FunctionsApplicationBuilder, CancellationToken)"/>
    /// <param name="builder">The app.</param>
    /// <param name="errors">Where to say why the app cannot start.</param>
    /// <param name="cancellationToken">Stops the app.</param>
    internal static async Task<int> RunAsync(FunctionsApplicationBuilder builder, TextWriter errors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(builder);
        try
        {
            await using var app = (WebApplication)builder.Build();
            StartChecks.Run(app.Services);
            await RunAsync(app, cancellationToken);
            return 0;
        }
        catch (Exception e) when (StartFailure.Describe(e) is { } reason)
        {
            await errors.WriteLineAsync(reason);
            return CannotStart;
        }
    }

    private static async Task RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        // Taken before the run, which disposes of the app.
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await ((IHost)app).RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || cancellationToken.IsCancellationRequested)
        {
            // Asked to stop while it was starting: a stop like any other.
        }
    }
}
