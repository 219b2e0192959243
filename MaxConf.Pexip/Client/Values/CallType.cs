using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>What a call may carry.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<CallType>))]
public readonly record struct CallType(string Value) : IOpenValue<CallType>
{
    /// <summary><c>video</c>: main video and presentation.</summary>
    public static CallType Video { get; } = new("video");

    /// <summary><c>video-only</c>: main video without presentation.</summary>
    public static CallType VideoOnly { get; } = new("video-only");

    /// <summary><c>audio</c>: audio only.</summary>
    public static CallType Audio { get; } = new("audio");

    /// <inheritdoc/>
    public static CallType From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
