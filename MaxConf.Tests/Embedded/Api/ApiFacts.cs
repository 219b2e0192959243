using System.Reflection;
using System.Text.RegularExpressions;

namespace MaxConf.Tests.Embedded.Api;

/// <summary>
/// The SDK's public API as recorded in <c>Facts</c>, one type or member a line. Where the recorder and reflection cannot
/// agree, both sides are brought to one form:
/// <list type="bullet">
/// <item>Attributes other than <c>[Usage]</c> are dropped: they do not change what compiles against the API.</item>
/// <item><c>?</c> after a type parameter is dropped: for an unconstrained one the annotation that the recorder read depends
/// on how the compiler packed its metadata, not on the source.</item>
/// <item><c>readonly</c> before <c>struct</c> is dropped: the recorder misses it in assemblies for .NET Standard.</item>
/// <item>Interfaces are put in order of their names: reflection promises none.</item>
/// <item><c>Equals(object obj)</c> of the SDK's record structs gets its <c>?</c>, which .NET Standard has no annotation for.</item>
/// </list>
/// A <c>notnull</c> constraint is in neither: the recorder left it out, and reflection does not show it as one.
/// </summary>
internal sealed partial class ApiFacts
{
    private readonly HashSet<string> _lines;

    public ApiFacts(IEnumerable<string> lines)
        => _lines = lines.Select(Normalize).ToHashSet(StringComparer.Ordinal);

    /// <summary>The facts of all the SDK's assemblies.</summary>
    public static ApiFacts Recorded() => new(ReadResources());

    /// <summary>The facts, with one that is changed.</summary>
    public static ApiFacts RecordedBut(string text, string changed)
        => new(ReadResources().Select(line => line.Replace(text, changed, StringComparison.Ordinal)));

    /// <summary>Whether the SDK has this type or member, just so.</summary>
    public bool Has(MemberInfo member) => _lines.Contains(Normalize(ApiPrinter.PrintOne(member)));

    /// <summary>The lines of the types given that the SDK does not have.</summary>
    public IReadOnlyList<string> Violations(IEnumerable<Type> types)
        => [.. types.SelectMany(ApiPrinter.Print).Select(Normalize).Where(line => !_lines.Contains(line))];

    private static IEnumerable<string> ReadResources()
    {
        var assembly = typeof(ApiFacts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".txt", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                yield return line;
            }
        }
    }

    private static string Normalize(string line)
    {
        var text = OtherAttribute().Replace(line.Trim(), "");
        text = AnnotatedTypeParameter().Replace(text, "$1");
        text = text.Replace("readonly struct", "struct", StringComparison.Ordinal);
        text = text.Replace("Equals(object obj)", "Equals(object? obj)", StringComparison.Ordinal);
        return SortBases(text);
    }

    private static string SortBases(string header)
    {
        var match = TypeHeader().Match(header);
        if (!match.Success)
        {
            return header;
        }

        var bases = TopLevelComma().Split(match.Groups["bases"].Value).Order(StringComparer.Ordinal);
        return $"{match.Groups["type"].Value} : {string.Join(", ", bases)}";
    }

    [GeneratedRegex(@"\[(?!Usage)[^\]]*\] (?=.*\b(public|protected)\b)")]
    private static partial Regex OtherAttribute();

    [GeneratedRegex(@"\b(T|TResult|TState)\?")]
    private static partial Regex AnnotatedTypeParameter();

    [GeneratedRegex(@"^(?<type>(\[Usage\S+ )?public [a-z ]*(class|record|struct|interface) [^:( ]+) : (?<bases>.+)$")]
    private static partial Regex TypeHeader();

    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex TopLevelComma();
}
