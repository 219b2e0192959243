using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>What of a camera is moved.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<CameraAxis>))]
public readonly record struct CameraAxis(string Value) : IOpenValue<CameraAxis>
{
    /// <summary><c>pan</c>: left and right.</summary>
    public static CameraAxis Pan { get; } = new("pan");

    /// <summary><c>tilt</c>: up and down.</summary>
    public static CameraAxis Tilt { get; } = new("tilt");

    /// <summary><c>zoom</c>: in and out.</summary>
    public static CameraAxis Zoom { get; } = new("zoom");

    /// <inheritdoc/>
    public static CameraAxis From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
