using MaxConf.Functions.Security.Secrets;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Functions.AzureHost;

/// <summary>Registers what only the Azure Functions host needs, where the app is one of several instances that come and go.</summary>
internal static class AzureHostServices
{
    private const string KeysMissing =
        "Secrets:KeyVault, or a Secrets:KeyFolder that all instances share, is required: what one instance seals another must open.";

    // The Functions host kills a worker five seconds after it has asked it to stop. The last two are for sending what telemetry is left.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Cuts the answers that are still being written when the worker has to stop, and insists on keys that outlive it.</summary>
    public static FunctionsApplicationBuilder AddAzureHost(this FunctionsApplicationBuilder builder)
    {
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddOptions<SecretsOptions>().Validate(AreKeysShared, KeysMissing).ValidateOnStart();
        return builder;
    }

    private static bool AreKeysShared(SecretsOptions secrets) => secrets is { KeyVault: not null } or { KeyFolder.Length: > 0 };
}
