using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>Instants as operators like to read them: UTC to the millisecond, with a closing <c>Z</c> and no escaped plus sign.</summary>
internal sealed class UtcTime : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
}
