using static MaxConf.Tests.Infrastructure.Bicep.BicepTokenKind;

namespace MaxConf.Tests.Infrastructure.Bicep;

/// <summary>
/// Reads expressions. Which operator binds closer does not matter here, so those in a row are one <see cref="BicepNodeKind.Operation"/>.
/// </summary>
internal sealed class BicepExpressionParser(IReadOnlyList<BicepToken> tokens)
{
    private static readonly string[] Operators =
        ["==", "!=", "<=", ">=", "&&", "||", "??", "<", ">", "+", "-", "*", "/", "%"];

    private int _at;

    public BicepToken Current => tokens[_at];

    public BicepNode Read()
    {
        List<BicepNode> operands = [ReadOperand()];
        while (Array.Exists(Operators, Current.Is))
        {
            _at++;
            operands.Add(ReadOperand());
        }

        var value = operands.Count == 1 ? operands[0] : new(BicepNodeKind.Operation, "", operands[0].Line, operands);
        return TryTake("?") ? ReadChoice(value) : value;
    }

    public BicepToken Take(BicepTokenKind kind) => Current.Kind == kind ? tokens[_at++] : throw Unexpected(Current);

    public BicepToken Take(string symbol) => Current.Is(symbol) ? tokens[_at++] : throw Unexpected(Current);

    public void TakeEndOfLine()
    {
        if (Current.Kind != End)
        {
            Take(NewLine);
            SkipNewLines();
        }
    }

    public void SkipNewLines()
    {
        while (Current.Kind == NewLine)
        {
            _at++;
        }
    }

    public static FormatException Unexpected(BicepToken token) =>
        new($"line {token.Line}: {(token.Kind is NewLine or End ? "the end of the line" : token.Text)} is not expected here");

    private BicepNode ReadChoice(BicepNode condition)
    {
        var first = Read();
        return TryTake(":")
            ? new(BicepNodeKind.Operation, "?:", condition.Line, condition, first, Read())
            : throw Unexpected(Current);
    }

    private BicepNode ReadOperand()
    {
        if (Current.Is("!") || Current.Is("-"))
        {
            return new(BicepNodeKind.Operation, "", tokens[_at++].Line, ReadOperand());
        }

        var operand = ReadPrimary();
        while (Current.Is(".") || Current.Is("["))
        {
            operand = Current.Is(".") ? ReadMember(operand) : ReadIndex(operand);
        }

        return operand;
    }

    private BicepNode ReadPrimary() => Current switch
    {
        { Kind: Number } or { Kind: Identifier, Text: "true" or "false" or "null" } =>
            new(BicepNodeKind.Literal, Current.Text, tokens[_at++].Line),
        { Kind: BicepTokenKind.String } => ReadString(),
        { Kind: Identifier } or { Text: "(" } when IsLambda() => ReadLambda(),
        { Kind: Identifier } => ReadNameOrCall(),
        { Kind: Symbol, Text: "{" } => new(BicepNodeKind.Object, "", Current.Line, ReadList("{", "}", ReadProperty)),
        { Kind: Symbol, Text: "[" } when IsLoop() => ReadFor(),
        { Kind: Symbol, Text: "[" } => new(BicepNodeKind.Array, "", Current.Line, ReadList("[", "]", Read)),
        { Kind: Symbol, Text: "(" } => new(BicepNodeKind.Operation, "", Current.Line, ReadList("(", ")", Read)),
        _ => throw Unexpected(Current),
    };

    private BicepNode ReadString()
    {
        var token = tokens[_at++];
        return new(BicepNodeKind.String, token.Text, token.Line, [.. token.Holes.Select(hole => new BicepExpressionParser(hole).Read())]);
    }

    private BicepNode ReadNameOrCall()
    {
        var name = Take(Identifier);
        return Current.Is("(")
            ? new(BicepNodeKind.Call, name.Text, name.Line, ReadList("(", ")", Read))
            : new(BicepNodeKind.Name, name.Text, name.Line);
    }

    private BicepNode ReadMember(BicepNode target)
    {
        Take(".");
        var name = Take(Identifier);
        return Current.Is("(")
            ? new(BicepNodeKind.Call, name.Text, name.Line, [target, .. ReadList("(", ")", Read)])
            : new(BicepNodeKind.Member, name.Text, name.Line, target);
    }

    private BicepNode ReadIndex(BicepNode target)
    {
        Take("[");
        var index = Read();
        Take("]");
        return new(BicepNodeKind.Index, "", target.Line, target, index);
    }

    private BicepNode ReadProperty()
    {
        var name = Current;
        var holes = name.Kind == BicepTokenKind.String ? ReadString().Children : [];
        if (name.Kind != BicepTokenKind.String)
        {
            Take(Identifier);
        }

        Take(":");
        return new(BicepNodeKind.Property, name.Text, name.Line, [Read(), .. holes]);
    }

    private BicepNode ReadFor()
    {
        Take("[");
        SkipNewLines();
        var line = Take(Identifier).Line;
        var variables = ReadVariables();
        Take(Identifier); // in
        var source = Read();
        Take(":");
        var body = Read();
        SkipNewLines();
        Take("]");
        return new(BicepNodeKind.For, "", line, source, body) { Variables = variables };
    }

    private bool IsLoop() => tokens.Skip(_at + 1).First(token => token.Kind != NewLine).IsWord("for");

    /// <summary>Whether there is <c>v =></c>, or <c>(v, w) =></c>.</summary>
    private bool IsLambda()
    {
        var at = _at + 1;
        if (Current.Is("("))
        {
            while (tokens[at].Kind == Identifier || tokens[at].Is(","))
            {
                at++;
            }

            at += tokens[at].Is(")") ? 1 : 0;
        }

        return tokens[at].Is("=>");
    }

    private BicepNode ReadLambda()
    {
        var (line, variables) = (Current.Line, ReadVariables());
        Take("=>");
        return new(BicepNodeKind.Lambda, "", line, Read()) { Variables = variables };
    }

    private IReadOnlyList<string> ReadVariables() => Current.Is("(")
        ? [.. ReadList("(", ")", ReadNameOrCall).Select(name => name.Text)]
        : [Take(Identifier).Text];

    /// <summary>Reads what is between brackets, with commas or lines between the items.</summary>
    private List<BicepNode> ReadList(string open, string close, Func<BicepNode> readItem)
    {
        Take(open);
        List<BicepNode> items = [];
        SkipNewLines();
        while (!TryTake(close))
        {
            items.Add(readItem());
            if (!Current.Is(close) && !TryTake(","))
            {
                Take(NewLine);
            }

            SkipNewLines();
        }

        return items;
    }

    /// <summary>Takes a symbol that may be in one of the next lines; if there is another, stays where it is.</summary>
    private bool TryTake(string symbol)
    {
        var start = _at;
        SkipNewLines();
        if (Current.Is(symbol))
        {
            _at++;
            return true;
        }

        _at = start;
        return false;
    }
}
