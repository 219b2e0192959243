using MaxConf.Tests.Infrastructure.Bicep;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Infrastructure;

/// <summary>What lies in <c>infra/bicep</c>.</summary>
internal static class InfrastructureFiles
{
    /// <summary>The folder.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Folder, "infra", "bicep");

    /// <summary>The paths of templates and files of parameters, from the folder.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.bicep*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads one.</summary>
    public static BicepFile Load(string path) => BicepFile.Load(Path.Combine(Folder, path));

    /// <summary>Reads all.</summary>
    public static IReadOnlyList<BicepFile> LoadAll() => [.. Paths.Select(Load)];

    /// <summary>Any file's text.</summary>
    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Folder, .. path]));
}
