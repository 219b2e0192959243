namespace MaxConf.Tests.Infrastructure.Bicep;

/// <summary>A token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; of a string what is between the quotes, with <c>{}</c> for each expression in it.</param>
/// <param name="Line">The line it begins in, from 1.</param>
internal sealed record BicepToken(BicepTokenKind Kind, string Text, int Line)
{
    /// <summary>The expressions in a string, each as tokens.</summary>
    public IReadOnlyList<IReadOnlyList<BicepToken>> Holes { get; init; } = [];

    /// <summary>Whether it is this symbol.</summary>
    public bool Is(string symbol) => Kind == BicepTokenKind.Symbol && Text == symbol;

    /// <summary>Whether it is this word.</summary>
    public bool IsWord(string word) => Kind == BicepTokenKind.Identifier && Text == word;
}
