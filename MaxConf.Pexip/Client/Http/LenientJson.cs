using System.Text;
using System.Text.Json;

namespace MaxConf.Pexip.Client.Http;

/// <summary>Reads what is not of the documented kind as well as it can: one odd field must not cost an event or a list.</summary>
internal static class LenientJson
{
    /// <summary>A text as it is; anything else as its JSON.</summary>
    public static string ReadText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => ReadUnicode(ref reader),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => JsonElement.ParseValue(ref reader).GetRawText(),
    };

    /// <summary>Reads over a value of any kind.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
        }
    }

    // Well-formed JSON may hold text that is not Unicode, such as half of a surrogate pair.
    private static string ReadUnicode(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.HasValueSequence ? [] : reader.ValueSpan);
        }
    }
}
