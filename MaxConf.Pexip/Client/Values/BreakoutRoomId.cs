using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>A breakout room by its UUID, or the main room.</summary>
/// <param name="Value">The UUID, or one of the names below.</param>
[JsonConverter(typeof(OpenValueConverter<BreakoutRoomId>))]
public readonly record struct BreakoutRoomId(string Value) : IOpenValue<BreakoutRoomId>
{
    /// <summary><c>main</c>: the main room.</summary>
    public static BreakoutRoomId Main { get; } = new("main");

    /// <summary><c>previous</c>: as a target, the room each participant was in before.</summary>
    public static BreakoutRoomId Previous { get; } = new("previous");

    /// <inheritdoc/>
    public static BreakoutRoomId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
