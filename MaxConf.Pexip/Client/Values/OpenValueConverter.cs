using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Http;

namespace MaxConf.Pexip.Client.Values;

/// <summary>Reads and writes an <see cref="IOpenValue{TSelf}"/> as its text. What is no text is kept as its JSON.</summary>
/// <typeparam name="T">The list of values.</typeparam>
internal sealed class OpenValueConverter<T> : JsonConverter<T>
    where T : struct, IOpenValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(LenientJson.ReadText(ref reader));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
