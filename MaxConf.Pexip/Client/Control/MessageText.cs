using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Control;

/// <summary>The message banner (<c>get_message_text</c>).</summary>
public sealed record MessageText
{
    /// <summary>Its text; empty for none.</summary>
    public string? Text { get; init; }

    /// <summary>When it was set, as Pexip writes it.</summary>
    public string? SetTime { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}
