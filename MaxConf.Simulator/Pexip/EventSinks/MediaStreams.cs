using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>The end-of-call statistics of a participant: one audio and one video stream of a faultless call.</summary>
internal sealed class MediaStreams(Leg leg)
{
    private const int PacketsPerSecond = 50;

    /// <summary>Fields of <c>participant_media_streams_destroyed</c>.</summary>
    public JsonObject EventData() => new()
    {
        ["uuid"] = leg.Id,
        ["media_streams"] = new JsonArray(Audio("0"), Video("1")),
    };

    /// <summary>The list in version 1, whose <c>stream_id</c> is a number.</summary>
    public JsonArray Version1List() => new(Audio(0), Video(1));

    private JsonObject Audio(JsonNode streamId) => Stream(streamId, "audio", "opus", 48, 0, "");

    private JsonObject Video(JsonNode streamId) => Stream(streamId, "video", "VP8", 1200, 30, "1280x720");

    private JsonObject Stream(JsonNode streamId, string type, string codec, int bitrate, int fps, string resolution)
    {
        var (start, end) = (leg.ConnectTime ?? leg.DisconnectTime!.Value, leg.DisconnectTime!.Value);
        var stream = new JsonObject
        {
            ["stream_id"] = streamId,
            ["stream_type"] = type,
            ["node"] = leg.Node.Address,
            ["start_time"] = PexipTime.UnixSeconds(start),
            ["end_time"] = PexipTime.UnixSeconds(end),
            ["rx_packets_received"] = (long)((end - start).TotalSeconds * PacketsPerSecond),
            ["tx_packets_sent"] = (long)((end - start).TotalSeconds * PacketsPerSecond),
        };
        foreach (var direction in (string[])["rx", "tx"])
        {
            stream[$"{direction}_bitrate"] = bitrate;
            stream[$"{direction}_codec"] = codec;
            stream[$"{direction}_fps"] = fps;
            stream[$"{direction}_packet_loss"] = 0.0;
            stream[$"{direction}_packets_lost"] = 0;
            stream[$"{direction}_resolution"] = resolution;
        }

        return stream;
    }
}
