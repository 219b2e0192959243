using static MaxConf.Tests.Infrastructure.Bicep.BicepTokenKind;

namespace MaxConf.Tests.Infrastructure.Bicep;

/// <summary>
/// Reads the declarations of a file: as much of the language as ours use, which has neither nested resources nor types or functions of
/// one's own. Anything else is a <see cref="FormatException"/>.
/// </summary>
internal sealed class BicepParser(IReadOnlyList<BicepToken> tokens)
{
    private readonly BicepExpressionParser _expressions = new(tokens);

    private BicepToken Current => _expressions.Current;

    public IReadOnlyList<BicepDeclaration> ReadFile()
    {
        List<BicepDeclaration> declarations = [];
        _expressions.SkipNewLines();
        while (Current.Kind != End)
        {
            declarations.Add(ReadDeclaration());
            _expressions.TakeEndOfLine();
        }

        return declarations;
    }

    private BicepDeclaration ReadDeclaration()
    {
        var decorators = ReadDecorators();
        var keyword = _expressions.Take(Identifier);
        var declaration = new BicepDeclaration(keyword.Text, "", "", null, decorators, keyword.Line);
        return keyword.Text switch
        {
            "targetScope" => declaration with { Value = ReadValue() },
            "using" => declaration with { Type = _expressions.Take(BicepTokenKind.String).Text },
            "metadata" or "var" => declaration with { Name = ReadName(), Value = ReadValue() },
            "param" => declaration with { Name = ReadName(), Type = ReadType(), Value = Current.Is("=") ? ReadValue() : null },
            "output" => declaration with { Name = ReadName(), Type = ReadType(), Value = ReadValue() },
            "resource" or "module" => ReadDeployed(declaration),
            _ => throw BicepExpressionParser.Unexpected(keyword),
        };
    }

    private List<BicepNode> ReadDecorators()
    {
        List<BicepNode> decorators = [];
        while (Current.Is("@"))
        {
            _expressions.Take("@");
            decorators.Add(_expressions.Read());
            _expressions.TakeEndOfLine();
        }

        return decorators;
    }

    private BicepDeclaration ReadDeployed(BicepDeclaration declaration)
    {
        var (name, type) = (ReadName(), _expressions.Take(BicepTokenKind.String).Text);
        var isExisting = Current.IsWord("existing");
        if (isExisting)
        {
            _expressions.Take(Identifier);
        }

        _expressions.Take("=");
        return declaration with { Name = name, Type = type, IsExisting = isExisting, Value = ReadBody() };
    }

    private BicepNode ReadBody()
    {
        if (!Current.IsWord("if"))
        {
            return _expressions.Read();
        }

        var line = _expressions.Take(Identifier).Line;
        return new(BicepNodeKind.Operation, "if", line, _expressions.Read(), _expressions.Read());
    }

    private string ReadName() => _expressions.Take(Identifier).Text;

    private string ReadType()
    {
        List<string> type = [];
        while (Current.Kind is not (NewLine or End) && !Current.Is("="))
        {
            type.Add(_expressions.Take(Current.Kind).Text);
        }

        return string.Concat(type);
    }

    private BicepNode ReadValue()
    {
        _expressions.Take("=");
        return _expressions.Read();
    }
}
