using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Control;

/// <summary>How video without faces or movement is found, in Adaptive Composition (<c>silent_video_detection</c>).</summary>
public sealed record SilentVideoDetection
{
    /// <summary>Whether it is looked for. Default yes.</summary>
    public bool? Enable { get; init; }

    /// <summary>Seconds without movement, at least, before the video may be removed; 1 to 120, default 15.</summary>
    public int? SilentAfter { get; init; }

    /// <summary>Whether a face in it keeps a video from being removed. Default yes.</summary>
    public bool? RequireNoFaces { get; init; }

    /// <summary>Seconds of movement, at least, before it is back; 1 to 5, default 2.</summary>
    public int? ReactivateAfter { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}
