using System.Text.RegularExpressions;

namespace MaxConf.Tests.Infrastructure.Bicep.Rules;

/// <summary>What holds for every resource.</summary>
internal static partial class ResourceRules
{
    /// <summary>Resources without the common tags. Role assignments cannot have any, nor can children without a location.</summary>
    public static IEnumerable<string> Untagged(BicepFile file) => file.Of("resource")
        .Where(each => !each.IsExisting && !each.IsResource("Microsoft.Authorization/roleAssignments"))
        .Where(each => each.Value!["parent"] is null || each.Value["location"] is not null)
        .Where(each => each.Value!["tags"] is not { } tags || !tags.IsName("tags"))
        .Select(each => file.Fault(each.Line, $"{each.Name} does not have the common tags"));

    /// <summary>Types of resources without a version such as 2024-05-01.</summary>
    public static IEnumerable<string> Unversioned(BicepFile file) => file.Of("resource")
        .Where(each => !IsTypeAndVersion().IsMatch(each.Type))
        .Select(each => file.Fault(each.Line, $"{each.Type} is no type with a version"));

    /// <summary>Types that have several versions in these files.</summary>
    public static IEnumerable<string> Inconsistent(IEnumerable<BicepFile> files) => files
        .SelectMany(file => file.Of("resource"))
        .Select(each => each.Type.Split('@'))
        .GroupBy(parts => parts[0], parts => parts[1])
        .Where(versions => versions.Distinct().Count() > 1)
        .Select(versions => $"{versions.Key} has the versions {string.Join(", ", versions.Distinct())}");

    [GeneratedRegex(@"^Microsoft\.[A-Za-z]+(/[A-Za-z]+)+@20\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])(-preview)?$")]
    private static partial Regex IsTypeAndVersion();
}
