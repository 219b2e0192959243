using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>
/// Changes to what is seen (<c>transform_layout</c>). What is null stays as it is; changes add up over the conference's life, and one in
/// which everything is null resets all.
/// </summary>
public sealed record LayoutTransforms
{
    /// <summary>The layout of a Virtual Meeting Room; in a Virtual Auditorium that of the Hosts.</summary>
    public Layout? Layout { get; init; }

    /// <summary>The layout Hosts see, in a Virtual Auditorium.</summary>
    public Layout? HostLayout { get; init; }

    /// <summary>The layout Guests see, in a Virtual Auditorium; refused elsewhere.</summary>
    public Layout? GuestLayout { get; init; }

    /// <summary>Whether Adaptive Composition shows up to 23 videos. A technology preview.</summary>
    public bool? EnableExtendedAc { get; init; }

    /// <summary>Whether it is marked that the conference is streamed.</summary>
    public bool? StreamingIndicator { get; init; }

    /// <summary>Whether it is marked that the conference is recorded.</summary>
    public bool? RecordingIndicator { get; init; }

    /// <summary>Whether it is marked that the conference is transcribed.</summary>
    public bool? TranscribingIndicator { get; init; }

    /// <summary>Whether the speaker is marked.</summary>
    public bool? EnableActiveSpeakerIndication { get; init; }

    /// <summary>Whether names are shown over the pictures.</summary>
    public bool? EnableOverlayText { get; init; }

    /// <summary>What streams and recordings see.</summary>
    public StreamingTransforms? Streaming { get; init; }

    /// <summary>Texts over the pictures by their position, in place of the names; an empty one leaves its position without.</summary>
    public IReadOnlyList<string>? FreeFormOverlayText { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}
