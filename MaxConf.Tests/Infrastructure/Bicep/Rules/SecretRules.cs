using System.Text.RegularExpressions;

namespace MaxConf.Tests.Infrastructure.Bicep.Rules;

/// <summary>No secret is in these files, or comes out of them.</summary>
internal static partial class SecretRules
{
    /// <summary>Secret parameters that have a default, or are given a value in a file.</summary>
    public static IEnumerable<string> Defaults(BicepFile file) => file.Of("param")
        .Where(each => each.Value is not null && (each.Has("secure") || IsSecret().IsMatch(each.Name)))
        .Select(each => file.Fault(each.Line, $"the secret {each.Name} has a value"));

    /// <summary>Parameters that by their name are secret, but are not kept so.</summary>
    public static IEnumerable<string> Open(BicepFile file) => file.HasParameters
        ? []
        : file.Of("param")
            .Where(each => IsSecret().IsMatch(each.Name) && !each.Has("secure"))
            .Select(each => file.Fault(each.Line, $"{each.Name} is not @secure()"));

    /// <summary>Literals that look like a key or a password.</summary>
    public static IEnumerable<string> Literals(BicepFile file) => file.Nodes
        .Where(node => node.Kind == BicepNodeKind.String && LooksSecret().IsMatch(node.Text))
        .Select(node => file.Fault(node.Line, "a literal looks like a secret"));

    /// <summary>Calls that ask Azure for keys: identities are to do.</summary>
    public static IEnumerable<string> Keys(BicepFile file) => file.Nodes
        .Where(node => node.Kind == BicepNodeKind.Call && AsksForKeys().IsMatch(node.Text))
        .Select(node => file.Fault(node.Line, $"{node.Text} asks for a key"));

    [GeneratedRegex("password|secret|token|pin$|accountkey", RegexOptions.IgnoreCase)]
    private static partial Regex IsSecret();

    [GeneratedRegex(@"(^|[;?&])(AccountKey|SharedAccessKey|Password|sig)=[^{]|[A-Za-z0-9+]{40,}")]
    private static partial Regex LooksSecret();

    [GeneratedRegex("^list[A-Z]")]
    private static partial Regex AsksForKeys();
}
