namespace MaxConf.Tests.Infrastructure.Bicep;

/// <summary>What a token is.</summary>
internal enum BicepTokenKind
{
    Identifier,
    Number,
    String,
    Symbol,
    NewLine,
    End,
}
