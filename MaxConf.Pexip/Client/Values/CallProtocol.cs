using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>
/// How a participant is connected. Compared without regard to capitals, which differ between Pexip's interfaces; empty for what a Guest is
/// not told.
/// </summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<CallProtocol>))]
public readonly record struct CallProtocol(string Value) : IOpenValue<CallProtocol>
{
    /// <summary><c>api</c>: this API, and a Pexip app that has dialled in.</summary>
    public static CallProtocol Api { get; } = new("api");

    /// <summary><c>webrtc</c>: a browser.</summary>
    public static CallProtocol WebRtc { get; } = new("webrtc");

    /// <summary><c>sip</c>: SIP.</summary>
    public static CallProtocol Sip { get; } = new("sip");

    /// <summary><c>rtmp</c>: a stream or recording.</summary>
    public static CallProtocol Rtmp { get; } = new("rtmp");

    /// <summary><c>h323</c>: H.323.</summary>
    public static CallProtocol H323 { get; } = new("h323");

    /// <summary><c>teams</c>: Microsoft Teams.</summary>
    public static CallProtocol Teams { get; } = new("teams");

    /// <summary><c>mssip</c>: Microsoft Skype for Business or Lync.</summary>
    public static CallProtocol MsSip { get; } = new("mssip");

    /// <inheritdoc/>
    public static CallProtocol From(string value) => new(value);

    /// <summary>Whether both are one protocol.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(CallProtocol other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
