using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Http;

/// <summary>A role as <c>dial</c> wants it: <c>HOST</c> or <c>GUEST</c>.</summary>
internal sealed class RoleInCapitals : JsonConverter<Role>
{
    public override Role Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Role.From(LenientJson.ReadText(ref reader));

    public override void Write(Utf8JsonWriter writer, Role value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.InCapitals);
}
