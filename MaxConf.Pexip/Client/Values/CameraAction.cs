using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>What a Far End Camera Control message asks for.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<CameraAction>))]
public readonly record struct CameraAction(string Value) : IOpenValue<CameraAction>
{
    /// <summary><c>start</c>: begin to move. Recommended for 1000 ms.</summary>
    public static CameraAction Start { get; } = new("start");

    /// <summary><c>continue</c>: go on moving. Recommended for 200 ms.</summary>
    public static CameraAction Continue { get; } = new("continue");

    /// <summary><c>stop</c>: stand still.</summary>
    public static CameraAction Stop { get; } = new("stop");

    /// <inheritdoc/>
    public static CameraAction From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
