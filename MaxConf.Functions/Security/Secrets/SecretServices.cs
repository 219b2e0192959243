using System.Runtime.Versioning;
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

    /// <summary>Adds the secret box and its keys.</summary>
    public static IServiceCollection AddMaxConfSecrets(this IServiceCollection services)
    {
        services.AddOptions<SecretsOptions>().BindConfiguration(SecretsOptions.Section);
        services.AddDataProtection().SetApplicationName(Application);
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<SecretsOptions>, ILoggerFactory>(UseFolder);
        return services.AddSingleton<SecretBox>();
    }

    private static void UseFolder(KeyManagementOptions keys, IOptions<SecretsOptions> options, ILoggerFactory loggers)
    {
        if (options.Value.KeyFolder is { Length: > 0 } folder)
        {
            keys.XmlRepository = new FileSystemXmlRepository(CreateFolder(folder), loggers);
        }
    }

    /// <summary>For its owner alone, where the system knows of such a thing.</summary>
    private static DirectoryInfo CreateFolder(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : CreateOwnersFolder(folder);

    [UnsupportedOSPlatform("windows")]
    private static DirectoryInfo CreateOwnersFolder(string folder) =>
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
