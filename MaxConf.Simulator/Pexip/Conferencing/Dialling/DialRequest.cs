namespace MaxConf.Simulator.Pexip.Conferencing.Dialling;

/// <summary>A conference calls somebody.</summary>
/// <param name="Destination">Whom: an alias, with or without a scheme such as <c>sip:</c>.</param>
internal sealed record DialRequest(string Destination)
{
    /// <summary><see cref="LegRole"/>. Default Guest.</summary>
    public string Role { get; init; } = LegRole.Guest;

    /// <summary>One of <see cref="DialProtocol"/>. Default SIP.</summary>
    public string Protocol { get; init; } = DialProtocol.Sip;

    /// <summary><see cref="Conferencing.CallType"/>. Default video.</summary>
    public string CallType { get; init; } = Conferencing.CallType.Video;

    /// <summary>Whether a device is called that streams or records. Default false.</summary>
    public bool IsStreaming { get; init; }

    /// <summary><see cref="Conferencing.KeepAlive"/>; null is always, or never for streaming.</summary>
    public string? KeepAlive { get; init; }

    /// <summary>What the one who is called is to be called; empty for the destination.</summary>
    public string RemoteDisplayName { get; init; } = "";

    /// <summary>What stands over their picture; empty for their name.</summary>
    public string OverlayText { get; init; } = "";

    /// <summary>The alias the call comes from; empty for the conference's name.</summary>
    public string Source { get; init; } = "";

    /// <summary>Tones to send once the call is answered; empty for none.</summary>
    public string DtmfSequence { get; init; } = "";

    /// <summary>The node to call from; null is one that the meeting is on.</summary>
    public ConferencingNode? Node { get; init; }
}
