using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>What becomes of the participants when a breakout room is closed, or its time is up.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<BreakoutEndAction>))]
public readonly record struct BreakoutEndAction(string Value) : IOpenValue<BreakoutEndAction>
{
    /// <summary><c>disconnect</c>: they are disconnected.</summary>
    public static BreakoutEndAction Disconnect { get; } = new("disconnect");

    /// <summary><c>transfer</c>: they are moved back to the main room.</summary>
    public static BreakoutEndAction Transfer { get; } = new("transfer");

    /// <inheritdoc/>
    public static BreakoutEndAction From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
