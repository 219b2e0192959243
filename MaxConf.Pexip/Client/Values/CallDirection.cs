using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>Who called whom.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<CallDirection>))]
public readonly record struct CallDirection(string Value) : IOpenValue<CallDirection>
{
    /// <summary><c>in</c>: the participant called in.</summary>
    public static CallDirection In { get; } = new("in");

    /// <summary><c>out</c>: the participant was dialled.</summary>
    public static CallDirection Out { get; } = new("out");

    /// <inheritdoc/>
    public static CallDirection From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
