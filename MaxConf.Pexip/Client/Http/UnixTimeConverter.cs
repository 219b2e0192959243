using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Http;

/// <summary>Seconds since the Unix epoch, with or without a fraction. Zero is Pexip's word for never, and null here.</summary>
internal sealed class UnixTimeConverter : JsonConverter<DateTimeOffset?>
{
    private static readonly LenientNumberConverter Number = new();
    private static readonly double Latest = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).TotalSeconds - 1;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Number.Read(ref reader, typeof(double?), options) is { } seconds && seconds > 0 && seconds < Latest
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        Number.Write(writer, (value - DateTimeOffset.UnixEpoch)?.TotalSeconds ?? 0, options);
}
