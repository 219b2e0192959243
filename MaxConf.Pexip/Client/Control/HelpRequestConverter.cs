using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Http;

namespace MaxConf.Pexip.Client.Control;

/// <summary>Reads a request for help: an object, or the bare answer to whether there is one.</summary>
internal sealed class HelpRequestConverter : JsonConverter<HelpRequest>
{
    public override HelpRequest? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject
            ? JsonSerializer.Deserialize(ref reader, ClientJson.Default.HelpRequest)
            : new HelpRequest { Value = new LenientBooleanConverter().Read(ref reader, typeof(bool?), options) };

    public override void Write(Utf8JsonWriter writer, HelpRequest value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, ClientJson.Default.HelpRequest);
}
