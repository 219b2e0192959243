using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>Which way a camera is moved.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<CameraDirection>))]
public readonly record struct CameraDirection(string Value) : IOpenValue<CameraDirection>
{
    /// <summary><c>left</c>: of pan.</summary>
    public static CameraDirection Left { get; } = new("left");

    /// <summary><c>right</c>: of pan.</summary>
    public static CameraDirection Right { get; } = new("right");

    /// <summary><c>up</c>: of tilt.</summary>
    public static CameraDirection Up { get; } = new("up");

    /// <summary><c>down</c>: of tilt.</summary>
    public static CameraDirection Down { get; } = new("down");

    /// <summary><c>in</c>: of zoom.</summary>
    public static CameraDirection In { get; } = new("in");

    /// <summary><c>out</c>: of zoom.</summary>
    public static CameraDirection Out { get; } = new("out");

    /// <inheritdoc/>
    public static CameraDirection From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
