using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace MaxConf.Functions;

/// <summary>Settings that hold until somebody sets them.</summary>
internal static class DefaultSettings
{
    /// <summary>Adds settings below every source there is, so that whatever is set on purpose counts.</summary>
    public static void AddDefaults(this IConfigurationBuilder configuration, IReadOnlyDictionary<string, string?> settings) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = settings });
}
