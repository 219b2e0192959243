using System.Text;

namespace MaxConf.Tests.Infrastructure.Bicep;

/// <summary>
/// Cuts Bicep into tokens. A bracket or quote that is never closed, or closed by another, is a <see cref="FormatException"/>.
/// </summary>
internal sealed class BicepTokenizer
{
    private const string MultiLineQuote = "'''";

    // Longer ones first.
    private static readonly string[] Symbols =
        ["=>", "==", "!=", "<=", ">=", "&&", "||", "??", .. "{}[]().,:?@=<>!+-*/%|".Select(symbol => $"{symbol}")];

    private readonly string _text;
    private int _at;
    private int _line = 1;

    private BicepTokenizer(string text) => _text = text;

    public static IReadOnlyList<BicepToken> Tokenize(string text) => new BicepTokenizer(text).Read(closing: null);

    /// <summary>Reads up to the end, or up to a closing symbol that nothing here opened.</summary>
    private List<BicepToken> Read(string? closing)
    {
        List<BicepToken> tokens = [];
        Stack<BicepToken> open = [];
        while (Next() is var token && token.Kind != BicepTokenKind.End)
        {
            if (open.Count == 0 && closing is not null && token.Is(closing))
            {
                return [.. tokens, new(BicepTokenKind.End, "", token.Line)];
            }

            Balance(open, token);
            tokens.Add(token);
        }

        var unclosed = open.TryPeek(out var left) ? left.Text : closing;
        return unclosed is null
            ? [.. tokens, new(BicepTokenKind.End, "", _line)]
            : throw Fault($"{unclosed} is never closed", left?.Line ?? _line);
    }

    private static void Balance(Stack<BicepToken> open, BicepToken token)
    {
        if (token.Is("{") || token.Is("[") || token.Is("("))
        {
            open.Push(token);
        }
        else if (token.Is("}") || token.Is("]") || token.Is(")"))
        {
            var expected = open.TryPop(out var opening) ? opening.Text switch { "{" => "}", "[" => "]", _ => ")" } : "nothing";
            if (!token.Is(expected))
            {
                throw Fault($"{token.Text} closes what it did not open", token.Line);
            }
        }
    }

    private BicepToken Next()
    {
        SkipBlanks();
        var line = _line;
        if (_at == _text.Length)
        {
            return new(BicepTokenKind.End, "", line);
        }

        return _text[_at] switch
        {
            '\n' => new(BicepTokenKind.NewLine, Take(1), line),
            '\'' when StartsWith(MultiLineQuote) => ReadMultiLine(),
            '\'' => ReadString(),
            >= '0' and <= '9' => new(BicepTokenKind.Number, TakeWhile(char.IsAsciiDigit), line),
            var letter when IsWord(letter) => new(BicepTokenKind.Identifier, TakeWhile(IsWord), line),
            _ => new(BicepTokenKind.Symbol, Take(SymbolLength()), line),
        };
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] is ' ' or '\r')
            {
                Take(1);
            }
            else if (StartsWith("//") || StartsWith("#disable-next-line"))
            {
                TakeWhile(letter => letter != '\n');
            }
            else if (StartsWith("/*"))
            {
                Take(Find("*/", "/*", _at + 2) + 2 - _at);
            }
            else
            {
                return;
            }
        }
    }

    private BicepToken ReadMultiLine()
    {
        var line = _line;
        Take(MultiLineQuote.Length);
        var text = Take(Find(MultiLineQuote, MultiLineQuote, _at) - _at);
        Take(MultiLineQuote.Length);
        return new(BicepTokenKind.String, text, line);
    }

    private BicepToken ReadString()
    {
        var (line, text, holes) = (_line, new StringBuilder(), new List<IReadOnlyList<BicepToken>>());
        Take(1);
        while (!StartsWith("'"))
        {
            if (_at == _text.Length || StartsWith("\n"))
            {
                throw Fault("' is never closed", line);
            }

            if (StartsWith("${"))
            {
                Take(2);
                holes.Add(Read("}"));
                text.Append("{}");
            }
            else
            {
                text.Append(StartsWith("\\") ? Take(2)[1..] : Take(1)); // Which character \n and the like mean does not matter here.
            }
        }

        Take(1);
        return new(BicepTokenKind.String, $"{text}", line) { Holes = holes };
    }

    private int SymbolLength() => Array.Find(Symbols, StartsWith)?.Length ?? throw Fault($"{_text[_at]} means nothing", _line);

    private int Find(string end, string opening, int from) =>
        _text.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and var found
            ? found
            : throw Fault($"{opening} is never closed", _line);

    private string TakeWhile(Func<char, bool> isPart)
    {
        var end = _at;
        while (end < _text.Length && isPart(_text[end]))
        {
            end++;
        }

        return Take(end - _at);
    }

    private string Take(int length)
    {
        var text = _text.Substring(_at, Math.Min(length, _text.Length - _at));
        _at += text.Length;
        _line += text.Count(letter => letter == '\n');
        return text;
    }

    private bool StartsWith(string text) => string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0;

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';

    private static FormatException Fault(string text, int line) => new($"line {line}: {text}");
}
