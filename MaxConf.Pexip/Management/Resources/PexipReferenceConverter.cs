using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>Reads any JSON value into a <see cref="PexipReference"/> and writes it back as it was.</summary>
public sealed class PexipReferenceConverter : JsonConverter<PexipReference>
{
    /// <inheritdoc/>
    public override PexipReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PexipReference value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.Json.WriteTo(writer);
    }
}
