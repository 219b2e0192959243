namespace MaxConf.Tests.Infrastructure.Bicep;

/// <summary>What a file declares.</summary>
/// <param name="Keyword">Such as <c>param</c> or <c>resource</c>.</param>
/// <param name="Name">Its symbol.</param>
/// <param name="Type">The type of a parameter or output, <c>type@version</c> of a resource, the path of a module; else empty.</param>
/// <param name="Value">What it is; null for a parameter without a default.</param>
/// <param name="Decorators">Calls, such as <c>@description('…')</c>.</param>
/// <param name="Line">The line it begins in, from 1.</param>
internal sealed record BicepDeclaration(
    string Keyword, string Name, string Type, BicepNode? Value, IReadOnlyList<BicepNode> Decorators, int Line)
{
    /// <summary>Whether it is a resource that something else makes.</summary>
    public bool IsExisting { get; init; }

    /// <summary>Whether others can refer to it.</summary>
    public bool IsSymbol => Keyword is "param" or "var" or "resource" or "module";

    /// <summary>All its expressions.</summary>
    public IEnumerable<BicepNode> Expressions => Value is null ? Decorators : [.. Decorators, Value];

    /// <summary>Whether it has this decorator.</summary>
    public bool Has(string decorator) => Decorators.Any(each => each.Text == decorator);

    /// <summary>Whether it is a resource of this type.</summary>
    public bool IsResource(string type) => Keyword == "resource" && Type.StartsWith(type + "@", StringComparison.Ordinal);
}
