namespace MaxConf.Simulator.Day.Wire;

/// <summary>What people's clients offer (RFC 8866): one stream of audio and one of video. The media itself is imagined.</summary>
internal static class MediaOffer
{
    public static readonly string Sdp = string.Concat(
        new[]
        {
            "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE 0 1",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111", "c=IN IP4 0.0.0.0", "a=mid:0", "a=rtpmap:111 opus/48000/2", "a=sendrecv", "a=rtcp-mux",
            "m=video 9 UDP/TLS/RTP/SAVPF 96", "c=IN IP4 0.0.0.0", "a=mid:1", "a=rtpmap:96 VP8/90000", "a=sendrecv", "a=rtcp-mux",
        }.Select(line => line + "\r\n"));
}
