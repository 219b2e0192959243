using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>What a presentation is made of.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<PresentationSource>))]
public readonly record struct PresentationSource(string Value) : IOpenValue<PresentationSource>
{
    /// <summary><c>video</c>: full-motion video.</summary>
    public static PresentationSource Video { get; } = new("video");

    /// <summary><c>static</c>: still images.</summary>
    public static PresentationSource Static { get; } = new("static");

    /// <inheritdoc/>
    public static PresentationSource From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
