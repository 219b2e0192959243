using System.Text.RegularExpressions;
using MaxConf.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace MaxConf.Tests.Infrastructure.Workflows;

/// <summary>A workflow of GitHub Actions: its text, and what it says.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Text">The file.</param>
internal sealed partial record Workflow(string Name, string Text)
{
    private static readonly string Folder = Path.Combine(Repository.Folder, ".github", "workflows");

    private readonly YamlMappingNode _root = Parse(Text);

    /// <summary>Every workflow there is.</summary>
    public static IReadOnlyList<Workflow> All { get; } =
    [
        .. Directory.GetFiles(Folder, "*.yml").Order(StringComparer.Ordinal)
            .Select(file => new Workflow(Path.GetFileName(file), File.ReadAllText(file))),
    ];

    /// <summary>The events that start it.</summary>
    public IReadOnlyList<string> Triggers => _root["on"] switch
    {
        YamlMappingNode events => Keys(events),
        YamlSequenceNode events => [.. events.Select(name => $"{name}")],
        var name => [$"{name}"],
    };

    /// <summary>What its jobs may do unless they say otherwise; null where it does not say.</summary>
    public IReadOnlyDictionary<string, string>? Permissions => PermissionsOf(_root);

    /// <summary>Its jobs, by id.</summary>
    public IReadOnlyDictionary<string, YamlMappingNode> Jobs =>
        ((YamlMappingNode)_root["jobs"]).ToDictionary(job => $"{job.Key}", job => (YamlMappingNode)job.Value, StringComparer.Ordinal);

    /// <summary>The steps of a job; none where it calls another workflow.</summary>
    public static IEnumerable<YamlMappingNode> StepsOf(YamlMappingNode job) =>
        Find(job, "steps") is YamlSequenceNode steps ? steps.Cast<YamlMappingNode>() : [];

    /// <summary>What a workflow or a job may do; null where it does not say.</summary>
    public static IReadOnlyDictionary<string, string>? PermissionsOf(YamlMappingNode node) =>
        Find(node, "permissions") is YamlMappingNode given
            ? given.ToDictionary(permission => $"{permission.Key}", permission => $"{permission.Value}", StringComparer.Ordinal)
            : null;

    /// <summary>A member's text; null where there is none.</summary>
    public static string? TextOf(YamlMappingNode node, string name) => Find(node, name) is YamlScalarNode text ? text.Value : null;

    /// <summary>Every line that uses an action or another workflow.</summary>
    public IEnumerable<string> Uses => UsesLine().Matches(Text).Select(match => match.Groups["what"].Value);

    private static YamlNode? Find(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(new YamlScalarNode(name), out var found) ? found : null;

    private static IReadOnlyList<string> Keys(YamlMappingNode node) => [.. node.Children.Keys.Select(key => $"{key}")];

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    [GeneratedRegex(@"^\s*(- )?uses: (?<what>.*)$", RegexOptions.Multiline)]
    private static partial Regex UsesLine();
}
