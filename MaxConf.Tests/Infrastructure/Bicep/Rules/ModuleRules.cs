namespace MaxConf.Tests.Infrastructure.Bicep.Rules;

/// <summary>Modules are given what they take, and asked for what they have; files of parameters likewise.</summary>
internal static class ModuleRules
{
    /// <summary>Modules and parameter files whose parameters do not fit.</summary>
    public static IEnumerable<string> Parameters(BicepFile file) => file.Declarations
        .Where(each => each.Keyword is "module" or "using")
        .SelectMany(each => Compare(Target(file, each), [.. Given(file, each)]).Select(fault => file.Fault(each.Line, fault)));

    /// <summary>Outputs that a module does not have.</summary>
    public static IEnumerable<string> Outputs(BicepFile file)
    {
        var modules = file.Of("module")
            .ToDictionary(each => each.Name, each => Target(file, each)?.Of("output").Select(output => output.Name));
        return file.Nodes
            .Where(node => node is { Kind: BicepNodeKind.Member, Children: [{ Kind: BicepNodeKind.Member, Text: "outputs" }] })
            .Where(node => modules.GetValueOrDefault(node.Children[0].Children[0].Text)?.Contains(node.Text) != true)
            .Select(node => file.Fault(node.Line, $"there is no output {node.Text}"));
    }

    private static IEnumerable<string> Given(BicepFile file, BicepDeclaration declaration) => declaration.Keyword == "using"
        ? file.Of("param").Select(each => each.Name)
        : declaration.Value!["params"]?.Children.Select(each => each.Text) ?? [];

    private static BicepFile? Target(BicepFile file, BicepDeclaration declaration) =>
        file.Resolve(declaration.Type) is var path && File.Exists(path) ? BicepFile.Load(path) : null;

    private static IEnumerable<string> Compare(BicepFile? target, IReadOnlyCollection<string> given)
    {
        if (target is null)
        {
            return ["there is no such file"];
        }

        var taken = target.Of("param").ToList();
        var unknown = given.Except(taken.Select(each => each.Name)).Select(name => $"there is no parameter {name}");
        var missing = taken.Where(each => each.Value is null).Select(each => each.Name).Except(given);
        return unknown.Concat(missing.Select(name => $"{name} is not given"));
    }
}
