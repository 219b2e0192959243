using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>live_captions</c>: what is being said.</summary>
public sealed record LiveCaptionsEvent : ConferenceEvent
{
    /// <summary>The caption. Personal.</summary>
    [JsonPropertyName("data")]
    public string? Caption { get; init; }

    /// <summary>Whether it will not be corrected any more.</summary>
    public bool? IsFinal { get; init; }
}
