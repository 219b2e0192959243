using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>Whether a participant is connected by encrypted media.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<MediaEncryption>))]
public readonly record struct MediaEncryption(string Value) : IOpenValue<MediaEncryption>
{
    /// <summary><c>On</c>: encrypted.</summary>
    public static MediaEncryption On { get; } = new("On");

    /// <summary><c>Off</c>: in clear.</summary>
    public static MediaEncryption Off { get; } = new("Off");

    /// <inheritdoc/>
    public static MediaEncryption From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
