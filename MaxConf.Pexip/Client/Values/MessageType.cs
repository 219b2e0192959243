using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>The MIME type of a chat message.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<MessageType>))]
public readonly record struct MessageType(string Value) : IOpenValue<MessageType>
{
    /// <summary><c>text/plain</c>: plain text.</summary>
    public static MessageType PlainText { get; } = new("text/plain");

    /// <summary><c>application/json</c>: JSON.</summary>
    public static MessageType Json { get; } = new("application/json");

    /// <inheritdoc/>
    public static MessageType From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
