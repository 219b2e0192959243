using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

/// <summary>Log levels of libraries that would say too much.</summary>
internal static class QuietLogs
{
    private static readonly Dictionary<string, string?> Levels = new()
    {
        // It warns that it does not encrypt the keys it stores: the folder's own rights, or the vault, are what keeps them.
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = nameof(LogLevel.Error),
        ["Logging:LogLevel:Polly"] = nameof(LogLevel.Warning),
        ["Logging:LogLevel:System.Net.Http.HttpClient"] = nameof(LogLevel.Warning),
    };

    /// <summary>Sets the levels, unless they are configured.</summary>
    public static void AddQuietLogs(this IConfigurationBuilder configuration) => configuration.AddDefaults(Levels);
}
