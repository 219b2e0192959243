namespace MaxConf.Pexip.Client.Events;

/// <summary><c>update_sdp</c>: the far end's changed SDP; with direct media.</summary>
public sealed record UpdateSdpEvent : ConferenceEvent
{
    /// <summary>The SDP. Has secrets.</summary>
    public string? Sdp { get; init; }
}
