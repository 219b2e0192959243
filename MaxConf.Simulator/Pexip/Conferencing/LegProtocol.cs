namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Protocols of participants as events and status name them.</summary>
internal static class LegProtocol
{
    /// <summary>A participant of the client API that has made no call.</summary>
    public const string Api = "API";

    /// <summary>A participant of the client API with a call.</summary>
    public const string WebRtc = "WebRTC";

    /// <summary>A stream to somewhere else.</summary>
    public const string Rtmp = "RTMP";
}
