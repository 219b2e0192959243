using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Http;

/// <summary>A boolean as <c>dial</c> wants it: <c>yes</c> or <c>no</c>.</summary>
internal sealed class YesOrNo : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientJson.ReadText(ref reader) == "yes";

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value ? "yes" : "no");
}
