using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>What streams and recordings see (<c>transform_layout</c>).</summary>
public sealed record StreamingTransforms
{
    /// <summary>Their layout; not while the conference has Adaptive Composition.</summary>
    public Layout? Layout { get; init; }

    /// <summary>Whether they see a waiting screen in place of the conference. Default no.</summary>
    public bool? WaitingScreenEnabled { get; init; }

    /// <summary>Whether they see the indicators. Default yes.</summary>
    public bool? IndicatorsEnabled { get; init; }

    /// <summary>Whether they see a presentation in the mix, in Adaptive Composition. Default yes.</summary>
    public bool? PresentationInMix { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}
