using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Http;

namespace MaxConf.Pexip.Client.Control;

/// <summary>Whether a breakout room asks for help.</summary>
public sealed record HelpRequest
{
    /// <summary>Whether it does.</summary>
    public bool? Value { get; init; }

    /// <summary>Since when that is so.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? Time { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}
