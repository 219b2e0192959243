using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Http;

namespace MaxConf.Pexip.Client.Control;

/// <summary>Reads a participant's mixes: a list, as Pexip gives, or a name alone, as its documentation says.</summary>
internal sealed class AudioMixesConverter : JsonConverter<IReadOnlyList<AudioMix>>
{
    public override IReadOnlyList<AudioMix>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartArray
            ? JsonSerializer.Deserialize(ref reader, ClientJson.Default.IReadOnlyListAudioMix)
            : [new AudioMix(LenientJson.ReadText(ref reader))];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<AudioMix> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, ClientJson.Default.IReadOnlyListAudioMix);
}
