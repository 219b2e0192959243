namespace MaxConf.Tests.Infrastructure.Bicep;

/// <summary>What an expression is, and what its text and children are.</summary>
internal enum BicepNodeKind
{
    /// <summary>A number, true, false or null. Text: itself.</summary>
    Literal,

    /// <summary>A string. Text: what is between the quotes, <c>{}</c> for each child. Children: the expressions in it.</summary>
    String,

    /// <summary>A name that is declared somewhere. Text: the name.</summary>
    Name,

    /// <summary>Children: its properties.</summary>
    Object,

    /// <summary>Text: its name. Children: the value, then the expressions in the name.</summary>
    Property,

    /// <summary>Children: its items.</summary>
    Array,

    /// <summary><c>x.y</c>. Text: y. Children: x.</summary>
    Member,

    /// <summary><c>x[y]</c>. Children: x, y.</summary>
    Index,

    /// <summary>A function's call. Text: its name. Children: the arguments, after what the function is of, if anything.</summary>
    Call,

    /// <summary><c>[for v in x: y]</c>. Variables: v. Children: x, y.</summary>
    For,

    /// <summary><c>v => x</c>. Variables: v. Children: x.</summary>
    Lambda,

    /// <summary>Operators and conditions, whichever. Children: the operands.</summary>
    Operation,
}
