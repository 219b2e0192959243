using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>
/// The level of privileges a participant has. Pexip spells it in three ways, by the place it is in: <c>HOST</c>, <c>host</c> and
/// <c>chair</c>; <c>GUEST</c> and <c>guest</c>. All are one value here, and each request writes its own.
/// </summary>
[JsonConverter(typeof(OpenValueConverter<Role>))]
public readonly record struct Role : IOpenValue<Role>
{
    private Role(string value) => Value = value;

    /// <summary>A Host.</summary>
    public static Role Host { get; } = new("host");

    /// <summary>A Guest.</summary>
    public static Role Guest { get; } = new("guest");

    /// <summary>The role in small letters, <c>host</c> or <c>guest</c>; a text that is neither, as it came.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static Role From(string value) => value switch
    {
        "HOST" or "host" or "chair" => Host,
        "GUEST" or "guest" => Guest,
        _ => new(value),
    };

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>As <c>request_token</c> and <c>dial</c> spell it.</summary>
    internal string InCapitals => this == Host ? "HOST" : this == Guest ? "GUEST" : Value;

    /// <summary>As the participant list and <c>role</c> spell it.</summary>
    internal string AsInRoster => this == Host ? "chair" : Value;
}
