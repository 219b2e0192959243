using System.Runtime.Versioning;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Security.Secrets;

/// <summary>Registers what seals secrets.</summary>
internal static class SecretServices
{
    private const string Application = "MaxConf";

    // A request, or an activity, waits for the keys when they are first needed.
    private static readonly TimeSpan VaultTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Adds the secret box and its keys.</summary>
    public static IServiceCollection AddMaxConfSecrets(this IServiceCollection services)
    {
        services.AddOptions<SecretsOptions>().BindConfiguration(SecretsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDataProtection().SetApplicationName(Application);
        services.AddSingleton(NewVault);
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((keys, provider) =>
            keys.XmlRepository = RepositoryOf(provider) ?? keys.XmlRepository);
        return services.AddSingleton<SecretBox>();
    }

    private static IXmlRepository? RepositoryOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<SecretsOptions>>().Value switch
        {
            { KeyVault: not null } => new KeyVaultXmlRepository(provider.GetRequiredService<SecretClient>()),
            { KeyFolder: { Length: > 0 } folder } =>
                new FileSystemXmlRepository(CreateFolder(folder), provider.GetRequiredService<ILoggerFactory>()),
            _ => null,
        };

    private static SecretClient NewVault(IServiceProvider provider)
    {
        var options = new SecretClientOptions { Retry = { NetworkTimeout = VaultTimeout } };
        return new(provider.GetRequiredService<IOptions<SecretsOptions>>().Value.KeyVault, new DefaultAzureCredential(), options);
    }

    /// <summary>For its owner alone, where the system knows of such a thing.</summary>
    private static DirectoryInfo CreateFolder(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : CreateOwnersFolder(folder);

    [UnsupportedOSPlatform("windows")]
    private static DirectoryInfo CreateOwnersFolder(string folder) =>
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
