using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Events;

/// <summary>Reads any JSON value into a <see cref="RequestedLayout"/>.</summary>
internal sealed class RequestedLayoutConverter : JsonConverter<RequestedLayout>
{
    public override RequestedLayout Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, RequestedLayout value, JsonSerializerOptions options) => value.Json.WriteTo(writer);
}
