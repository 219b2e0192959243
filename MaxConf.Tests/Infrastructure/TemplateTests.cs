using MaxConf.Tests.Infrastructure.Bicep;
using MaxConf.Tests.Infrastructure.Bicep.Rules;

namespace MaxConf.Tests.Infrastructure;

/// <summary>
/// The templates as far as they can be judged without Bicep's compiler, and in what it does not judge; and that the rules which do that
/// find what they are there to find.
/// </summary>
public sealed class TemplateTests
{
    private static readonly Func<BicepFile, IEnumerable<string>>[] Rules =
    [
        SymbolRules.Undeclared,
        SymbolRules.Duplicate,
        SymbolRules.Unused,
        DescriptionRules.Undescribed,
        SecretRules.Defaults,
        SecretRules.Open,
        SecretRules.Literals,
        SecretRules.Keys,
        RoleRules.Loose,
        ResourceRules.Untagged,
        ResourceRules.Unversioned,
        ModuleRules.Parameters,
        ModuleRules.Outputs,
        ContentRules.Broken,
    ];

    public static TheoryData<string> Templates => [.. InfrastructureFiles.Paths];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_AsItIs_HasNoFaults(string path) => Assert.Empty(Faults(InfrastructureFiles.Load(path)));

    [Fact]
    public void Templates_Together_HaveOneVersionOfAType() => Assert.Empty(ResourceRules.Inconsistent(InfrastructureFiles.LoadAll()));

    [Fact]
    public void Inconsistent_TwoVersionsOfAType_AreFound()
    {
        var files = new[] { "2024-01-01", "2024-05-01" }
            .Select(version => Parse($"resource x 'Microsoft.Web/sites@{version}' existing = {{}}"));

        Assert.Equal(["Microsoft.Web/sites has the versions 2024-01-01, 2024-05-01"], ResourceRules.Inconsistent(files));
    }

    [Theory]
    [MemberData(nameof(BrokenTemplates.All), MemberType = typeof(BrokenTemplates))]
    public void Rules_BrokenTemplate_FindTheFault(string text, string fault) => Assert.Equal([fault], Faults(Parse(text)));

    [Theory]
    [InlineData("var x = {\n  y: [\n}", "line 3: } closes what it did not open")]
    [InlineData("var x = [\n", "line 1: [ is never closed")]
    [InlineData("var x = ']'\nvar y = (", "line 2: ( is never closed")]
    [InlineData("var x = 1)", "line 1: ) closes what it did not open")]
    [InlineData("var x = 'y\n", "line 1: ' is never closed")]
    [InlineData("var x = 'a${y", "line 1: } is never closed")]
    [InlineData("\nvar x = '''y", "line 2: ''' is never closed")]
    [InlineData("/* x", "line 1: /* is never closed")]
    [InlineData("var x = 1 ~", "line 1: ~ means nothing")]
    [InlineData("var x = 1 var y = 2", "line 1: var is not expected here")]
    [InlineData("var x =\n", "line 1: the end of the line is not expected here")]
    [InlineData("resource x = {}", "line 1: = is not expected here")]
    [InlineData("variable x = 1", "line 1: variable is not expected here")]
    public void Parse_NotBicep_SaysWhere(string text, string fault) =>
        Assert.Equal(fault, Assert.Throws<FormatException>(() => Parse(text)).Message);

    [Theory]
    [InlineData("var x = 'it\\'s \\${not} ${a} and ${b('}', c[d])}' // ${e}", "a c d")]
    [InlineData("var x = '''${a}'''\n/* b\n */ var y = c", "c")]
    [InlineData("var x = [\n  for (a, b) in c: a == b ? d : -e.f.g(h)\n]", "c a b d e h")]
    [InlineData("var x = map(a, b => {\n  c: b\n  'd${e}': !f\n  g: { h: 1, i: [j, k] }\n})", "a b e f j k")]
    [InlineData("var x = reduce(a, 0, (b, c) => (b + c) * 2) ?? d", "a b c d")]
    [InlineData("var x = a\n  ? b\n  : c\nvar y = d", "a b c d")]
    public void Parse_Expression_FindsItsNames(string text, string names) => Assert.Equal(
        names.Split(' ').Order(),
        Parse(text).Nodes.Where(node => node.Kind == BicepNodeKind.Name).Select(node => node.Text).Distinct().Order());

    private static BicepFile Parse(string text)
    {
        var name = text.StartsWith("using", StringComparison.Ordinal) ? "sample.bicepparam" : "sample.bicep";
        return BicepFile.Parse(Path.Combine(InfrastructureFiles.Folder, "modules", name), text);
    }

    private static List<string> Faults(BicepFile file) => [.. Rules.SelectMany(rule => rule(file))];
}
