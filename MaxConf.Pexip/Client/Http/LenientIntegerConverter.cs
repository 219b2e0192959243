using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Http;

/// <summary>A whole number, or a text that is one. Any other value is null; a fraction is cut off.</summary>
internal sealed class LenientIntegerConverter : JsonConverter<int?>
{
    private static readonly LenientNumberConverter Number = new();

    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Number.Read(ref reader, typeof(double?), options) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) => Number.Write(writer, value, options);
}
