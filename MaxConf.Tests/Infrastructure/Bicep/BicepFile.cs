namespace MaxConf.Tests.Infrastructure.Bicep;

/// <summary>A file, read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Declarations">What it declares.</param>
internal sealed record BicepFile(string Path, IReadOnlyList<BicepDeclaration> Declarations)
{
    /// <summary>Whether it is a file of parameters.</summary>
    public bool HasParameters => Path.EndsWith(".bicepparam", StringComparison.Ordinal);

    /// <summary>Everything that the file says, as expressions.</summary>
    public IEnumerable<BicepNode> Nodes => Declarations.SelectMany(each => each.Expressions).SelectMany(expression => expression.All);

    public static BicepFile Load(string path) => Parse(path, File.ReadAllText(path));

    public static BicepFile Parse(string path, string text) => new(path, new BicepParser(BicepTokenizer.Tokenize(text)).ReadFile());

    /// <summary>The declarations of a kind.</summary>
    public IEnumerable<BicepDeclaration> Of(string keyword) => Declarations.Where(each => each.Keyword == keyword);

    /// <summary>The path of a file that this one names.</summary>
    public string Resolve(string path) => System.IO.Path.GetFullPath(path, System.IO.Path.GetDirectoryName(Path)!);

    /// <summary>A fault, with where it is.</summary>
    public string Fault(int line, string text) => $"{System.IO.Path.GetFileName(Path)}({line}): {text}";
}
