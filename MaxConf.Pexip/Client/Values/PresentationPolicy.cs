using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>Whether a participant may receive the presentation stream.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<PresentationPolicy>))]
public readonly record struct PresentationPolicy(string Value) : IOpenValue<PresentationPolicy>
{
    /// <summary><c>ALLOW</c>: it may.</summary>
    public static PresentationPolicy Allow { get; } = new("ALLOW");

    /// <summary><c>DENY</c>: it may not.</summary>
    public static PresentationPolicy Deny { get; } = new("DENY");

    /// <inheritdoc/>
    public static PresentationPolicy From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
