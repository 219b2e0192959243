using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>Media to be added to this connection (<c>calls</c>).</summary>
/// <param name="Sdp">The offer: audio, video and presentation (<c>a=content:slides</c>). Has secrets.</param>
public sealed record NewCall(string Sdp)
{
    /// <summary>The kind of call. WebRTC is the only one.</summary>
    public string CallType { get; init; } = "WEBRTC";

    /// <summary>Whether Far End Camera Control messages may be sent to this participant. Default no.</summary>
    public bool? FeccSupported { get; init; }

    /// <summary>What media will be sent. Default video.</summary>
    public CallType? MediaType { get; init; }

    /// <summary><c>main</c> to receive a presentation in place of the main video.</summary>
    public string? Present { get; init; }

    /// <summary>The media.</summary>
    public override string ToString() => $"{nameof(NewCall)} {{ {CallType}, {MediaType} }}";
}
