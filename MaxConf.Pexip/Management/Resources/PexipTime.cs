using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>
/// Times as Pexip writes them: ISO 8601 in UTC without a zone, <c>2024-03-05T14:31:06.145782</c>. Reads them with an offset too,
/// and without the fraction. A time that cannot be read becomes null: one odd row must not cost a whole list.
/// </summary>
public sealed class PexipTime : JsonConverter<DateTimeOffset?>
{
    private const string ReadFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";
    private const string WriteFormat = "yyyy-MM-ddTHH:mm:ss.ffffff";
    private const DateTimeStyles Universal = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>The time in Pexip's form: UTC, six fractional digits, no zone.</summary>
    /// <param name="time">Any instant; digits below the microsecond are cut.</param>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(WriteFormat, CultureInfo.InvariantCulture);

    /// <summary>The instant a text means, taken as UTC unless it carries an offset; null when it is no time.</summary>
    /// <param name="text">ISO 8601 with seconds, up to seven fractional digits, offset optional.</param>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(text, ReadFormat, CultureInfo.InvariantCulture, Universal, out var time) ? time : null;

    /// <inheritdoc/>
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Parse(reader.GetString());
        }

        reader.Skip();
        return null;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } time)
        {
            writer.WriteStringValue(Format(time));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
