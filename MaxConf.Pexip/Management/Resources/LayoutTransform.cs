using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>
/// What a meeting's picture is to be (<c>transform_layout</c>). What is null stays as it is: changes add up while the meeting lasts.
/// </summary>
public sealed record LayoutTransform
{
    /// <summary>The layout of a Virtual Meeting Room, such as <c>1:7</c>, <c>2x2</c> or <c>ac</c>; Hosts' in a Virtual Auditorium.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Layout { get; init; }

    /// <summary>The layout Hosts see, in a Virtual Auditorium.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HostLayout { get; init; }

    /// <summary>The layout Guests see; refused where the service is no Virtual Auditorium.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? GuestLayout { get; init; }

    /// <summary>Whether names are shown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? EnableOverlayText { get; init; }

    /// <summary>Whether it is shown that the meeting is recorded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? RecordingIndicator { get; init; }

    /// <summary>Whether it is shown that the meeting is streamed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? StreamingIndicator { get; init; }

    /// <summary>Whether it is shown that the meeting is transcribed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? TranscribingIndicator { get; init; }
}
