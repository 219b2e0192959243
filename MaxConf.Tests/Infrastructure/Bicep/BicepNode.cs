namespace MaxConf.Tests.Infrastructure.Bicep;

/// <summary>An expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">See <see cref="BicepNodeKind"/>.</param>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Children">See <see cref="BicepNodeKind"/>.</param>
internal sealed record BicepNode(BicepNodeKind Kind, string Text, int Line, params IReadOnlyList<BicepNode> Children)
{
    /// <summary>The variables that loops and lambdas make.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>This one and all that are in it.</summary>
    public IEnumerable<BicepNode> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>The value of a property, in this object or in the one that a loop or condition is around; null if there is none.</summary>
    public BicepNode? this[string property] => Kind switch
    {
        BicepNodeKind.Object => Children.FirstOrDefault(child => child.Text == property)?.Children[0],
        BicepNodeKind.For or BicepNodeKind.Operation => Children[^1][property],
        _ => null,
    };

    /// <summary>Whether it is that name.</summary>
    public bool IsName(string name) => Kind == BicepNodeKind.Name && Text == name;
}
