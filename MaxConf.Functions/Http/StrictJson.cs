using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace MaxConf.Functions.Http;

/// <summary>
/// JSON that can be read in one way only: RFC 8259 without the liberties it leaves (section 4, no name twice in an object; section 8.2,
/// no half a character), and not nested beyond reason. <see cref="Utf8JsonReader"/> alone lets the first two pass, and throws for half a
/// character only when the text is asked for.
/// </summary>
internal static class StrictJson
{
    /// <summary>How deep objects and arrays may be nested. What callers send us has two levels.</summary>
    internal const int MaxDepth = 32;

    private static readonly string TooDeep = string.Create(CultureInfo.InvariantCulture, $"must not be nested more than {MaxDepth} deep");

    /// <summary>What is wrong with the text, as a rule and the place where it is broken; null if nothing is. Quotes none of it.</summary>
    public static string? FindFault(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return "is required";
        }

        if (!Utf8.IsValid(utf8))
        {
            return "must be UTF-8";
        }

        // One level more than is allowed, so that the reader never is the one to complain of it.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        try
        {
            return FindBrokenRule(ref reader) is { } rule ? rule + PlaceOf(utf8, (int)reader.TokenStartIndex) : null;
        }
        catch (JsonException malformed)
        {
            return "must be well-formed JSON" + Place(malformed.LineNumber + 1, malformed.BytePositionInLine + 1);
        }
    }

    private static string? FindBrokenRule(ref Utf8JsonReader reader)
    {
        var names = new Stack<HashSet<string>>();
        string? rule = null;
        while (rule is null && reader.Read())
        {
            rule = RuleBrokenBy(ref reader, names);
        }

        return rule;
    }

    // The names are those of every object that is open here, the innermost on top.
    private static string? RuleBrokenBy(ref Utf8JsonReader reader, Stack<HashSet<string>> names)
    {
        if (!TryReadText(ref reader, out var text))
        {
            return "must not have half of a surrogate pair in text";
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth == MaxDepth:
                return TooDeep;
            case JsonTokenType.StartObject:
                names.Push(new(StringComparer.Ordinal));
                return null;
            case JsonTokenType.PropertyName:
                return names.Peek().Add(text!) ? null : "must not have a name twice in an object";
            case JsonTokenType.EndObject:
                names.Pop();
                return null;
            default:
                return null;
        }
    }

    private static bool TryReadText(ref Utf8JsonReader reader, out string? text)
    {
        text = null;
        try
        {
            text = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
            return true;
        }
        catch (InvalidOperationException) // The bytes are UTF-8, so it is an escape: half of a surrogate pair.
        {
            return false;
        }
    }

    private static string PlaceOf(ReadOnlySpan<byte> utf8, int index)
    {
        var before = utf8[..index];
        return Place(before.Count((byte)'\n') + 1, index - before.LastIndexOf((byte)'\n'));
    }

    private static string Place(long? line, long? column) =>
        string.Create(CultureInfo.InvariantCulture, $"; see line {line}, byte {column}");
}
