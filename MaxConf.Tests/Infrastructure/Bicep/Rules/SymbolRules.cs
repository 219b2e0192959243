namespace MaxConf.Tests.Infrastructure.Bicep.Rules;

/// <summary>What is referred to is declared, once; what is declared is referred to.</summary>
internal static class SymbolRules
{
    private static readonly HashSet<string> Functions =
    [
        "array", "cidrHost", "cidrSubnet", "concat", "contains", "empty", "endsWith", "environment", "filter", "flatten", "format", "guid",
        "int", "intersection", "items", "join", "json", "last", "length", "loadJsonContent", "loadTextContent", "map", "max", "min",
        "range", "readEnvironmentVariable", "reduce", "replace", "resourceGroup", "resourceId", "sort", "split", "startsWith", "string",
        "subscription", "subscriptionResourceId", "substring", "take", "tenant", "toLower", "toObject", "toUpper", "trim", "union",
        "uniqueString", "uri",
    ];

    private static readonly HashSet<string> Decorators =
        ["allowed", "description", "maxLength", "maxValue", "minLength", "minValue", "secure"];

    /// <summary>Names and functions that are not there.</summary>
    public static IEnumerable<string> Undeclared(BicepFile file)
    {
        HashSet<string> symbols = [.. file.Declarations.Where(each => each.IsSymbol).Select(each => each.Name)];
        var decorators = file.Declarations.SelectMany(each => each.Decorators).ToHashSet(ReferenceEqualityComparer.Instance);
        return file.Declarations
            .SelectMany(each => each.Expressions)
            .SelectMany(expression => Unknown(expression, symbols, decorators.Contains(expression) ? Decorators : Functions))
            .Select(node => file.Fault(node.Line, $"{node.Text} is not declared"));
    }

    /// <summary>Names that are there twice.</summary>
    public static IEnumerable<string> Duplicate(BicepFile file) => file.Declarations
        .Where(each => each.IsSymbol || each.Keyword == "output")
        .GroupBy(each => (each.Name, each.Keyword == "output"))
        .SelectMany(group => group.Skip(1))
        .Select(each => file.Fault(each.Line, $"{each.Name} is declared twice"));

    /// <summary>Parameters, variables and existing resources that nothing needs.</summary>
    public static IEnumerable<string> Unused(BicepFile file)
    {
        var names = file.Nodes.Where(node => node.Kind == BicepNodeKind.Name).Select(node => node.Text).ToHashSet();
        return file.HasParameters
            ? []
            : file.Declarations
                .Where(each => each.Keyword is "param" or "var" || each.IsExisting)
                .Where(each => !names.Contains(each.Name))
                .Select(each => file.Fault(each.Line, $"{each.Name} is not used"));
    }

    private static IEnumerable<BicepNode> Unknown(BicepNode node, HashSet<string> symbols, HashSet<string> functions)
    {
        var isUnknown = node.Kind switch
        {
            BicepNodeKind.Name => !symbols.Contains(node.Text),
            BicepNodeKind.Call => !functions.Contains(node.Text),
            _ => false,
        };
        HashSet<string> inner = node.Variables.Count == 0 ? [.. symbols] : [.. symbols, .. node.Variables];
        var below = node.Children.SelectMany(child => Unknown(child, inner, Functions));
        return isUnknown ? below.Prepend(node) : below;
    }
}
