using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>A fact that Pexip writes as a text. A boolean in its place is read as well.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<YesNo>))]
public readonly record struct YesNo(string Value) : IOpenValue<YesNo>
{
    /// <summary><c>YES</c>.</summary>
    public static YesNo Yes { get; } = new("YES");

    /// <summary><c>NO</c>.</summary>
    public static YesNo No { get; } = new("NO");

    /// <summary>Whether it is <see cref="Yes"/>.</summary>
    public bool IsYes => this == Yes;

    /// <inheritdoc/>
    public static YesNo From(string value) => value switch
    {
        "true" => Yes,
        "false" => No,
        _ => new(value),
    };

    /// <inheritdoc/>
    public override string ToString() => Value;
}
