using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>How a call is placed.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<DialProtocol>))]
public readonly record struct DialProtocol(string Value) : IOpenValue<DialProtocol>
{
    /// <summary><c>sip</c>: SIP.</summary>
    public static DialProtocol Sip { get; } = new("sip");

    /// <summary><c>h323</c>: H.323.</summary>
    public static DialProtocol H323 { get; } = new("h323");

    /// <summary><c>rtmp</c>: RTMP: a stream or recording.</summary>
    public static DialProtocol Rtmp { get; } = new("rtmp");

    /// <summary><c>mssip</c>: Microsoft Skype for Business or Lync.</summary>
    public static DialProtocol MsSip { get; } = new("mssip");

    /// <summary><c>auto</c>: as the Call Routing Rules say.</summary>
    public static DialProtocol Auto { get; } = new("auto");

    /// <inheritdoc/>
    public static DialProtocol From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
