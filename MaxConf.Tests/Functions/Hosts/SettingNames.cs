using System.Reflection;
using System.Text.RegularExpressions;
using MaxConf.Functions;
using MaxConf.Pexip.Management;

namespace MaxConf.Tests.Functions.Hosts;

/// <summary>The names of the app's settings as environment variables: <c>Section__Setting</c>.</summary>
internal static partial class SettingNames
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>All that the options classes have.</summary>
    public static IReadOnlySet<string> All { get; } =
        new[] { typeof(MaxConfApplication).Assembly, typeof(PexipManagementOptions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(Of)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The name of a list for that of one of its items.</summary>
    public static string WithoutIndexes(string name) => Index().Replace(name, "");

    private static IEnumerable<string> Of(Type options)
    {
        var section = (options.GetField("Section", AnyStatic) ?? options.GetField("SectionName", AnyStatic))?.GetRawConstantValue();
        return section is null ? [] : options.GetProperties().Select(property => $"{section}__{property.Name}");
    }

    [GeneratedRegex(@"__\d+$")]
    private static partial Regex Index();
}
