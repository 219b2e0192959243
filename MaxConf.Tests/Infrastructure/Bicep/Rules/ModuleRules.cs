namespace MaxConf.Tests.Infrastructure.Bicep.Rules;

/// <summary>Modules are given what they take, and asked for what they have; files of parameters likewise.</summary>
internal static class ModuleRules
{
    /// <summary>Modules and parameter files whose parameters do not fit.</summary>
    public static IEnumerable<string> Parameters(BicepFile file) => file.Of("module")
        .Select(each => (each, Given: each.Value!["params"]?.Children.Select(property => property.Text) ?? []))
        .Concat(file.Of("using").Select(each => (each, Given: file.Of("param").Select(param => param.Name))))
        .SelectMany(each => Compare(Target(file, each.each), [.. each.Given]).Select(fault => file.Fault(each.each.Line, fault)));

    /// <summary>Outputs that a module does not have.</summary>
    public static IEnumerable<string> Outputs(BicepFile file)
    {
        var modules = file.Of("module").ToDictionary(each => each.Name, each => Target(file, each)?.Of("output").Select(output => output.Name));
        return file.Nodes
            .Where(node => node is { Kind: BicepNodeKind.Member, Children: [{ Kind: BicepNodeKind.Member, Text: "outputs" }] })
            .Where(node => modules.GetValueOrDefault(node.Children[0].Children[0].Text)?.Contains(node.Text) != true)
            .Select(node => file.Fault(node.Line, $"there is no output {node.Text}"));
    }

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
        var missing = taken.Where(each => each.Value is null).Select(each => each.Name).Except(given).Select(name => $"{name} is not given");
        return unknown.Concat(missing);
    }
}
