using System.Text.Json;

namespace MaxConf.Pexip.EventSink;

/// <summary>Reads an envelope and the data it carries.</summary>
internal static class PexipEventReader
{
    /// <summary>The event; null when the element is no object with a string <c>event</c>.</summary>
    public static PexipEvent? TryRead(JsonElement element)
    {
        var envelope = new EventFields(element);
        return envelope.Text("event") is { Length: > 0 } name
            ? new PexipEvent
            {
                Node = envelope.Text("node") ?? "",
                Sequence = envelope.Long("seq") ?? 0,
                Version = envelope.Int("version") ?? 0,
                Time = envelope.Time("time"),
                Name = name,
                Data = ReadData(name, envelope.Object("data")),
            }
            : null;
    }

    private static PexipEventData ReadData(string name, EventFields data) => name switch
    {
        PexipEventNames.SinkStarted or PexipEventNames.SinkUpdated or PexipEventNames.SinkStopped or PexipEventNames.SinkEnded =>
            new SinkEventData(),
        PexipEventNames.ConferenceStarted or PexipEventNames.ConferenceUpdated or PexipEventNames.ConferenceEnded => ReadConference(data),
        PexipEventNames.ParticipantConnected or PexipEventNames.ParticipantUpdated or PexipEventNames.ParticipantDisconnected =>
            ReadParticipant(data),
        PexipEventNames.MediaStreamWindow => ReadWindow(data),
        PexipEventNames.MediaStreamsDestroyed => new MediaStreamsDestroyedData
        {
            Uuid = data.Text("uuid"),
            MediaStreams = data.List("media_streams", ReadStream),
        },
        _ => new UnknownEventData(),
    };

    // Some senders give the service's name as "conference" too; it stands in for a missing "name".
    private static ConferenceEventData ReadConference(EventFields data) => new()
    {
        Name = data.Text("name") ?? data.Text("conference"),
        ServiceType = data.Text("service_type"),
        IsStarted = data.Bool("is_started"),
        IsLocked = data.Bool("is_locked"),
        GuestsMuted = data.Bool("guests_muted"),
        StartTime = data.Time("start_time"),
        EndTime = data.Time("end_time"),
        Tag = data.Text("tag"),
    };

    private static ParticipantEventData ReadParticipant(EventFields data) => new()
    {
        Uuid = data.Text("uuid"),
        CallId = data.Text("call_id"),
        ConversationId = data.Text("conversation_id"),
        RelatedUuids = data.Texts("related_uuids"),
        Conference = data.Text("conference"),
        ServiceType = data.Text("service_type"),
        Role = data.Text("role"),
        CallTag = data.Text("call_tag"),
        Protocol = data.Text("protocol"),
        CallDirection = data.Text("call_direction"),
        ConnectTime = data.Time("connect_time"),
        HasMedia = data.Bool("has_media"),
        MediaNode = data.Text("media_node"),
        SignallingNode = data.Text("signalling_node"),
        DisconnectReason = data.Text("disconnect_reason"),
        Duration = data.Span("duration"),
        EndTime = data.Time("end_time"),
    };

    private static MediaStreamWindowData ReadWindow(EventFields data) => new()
    {
        Uuid = data.Text("uuid"),
        CallQualityWas = data.Text("call_quality_was"),
        CallQualityNow = data.Text("call_quality_now"),
        PacketLossHistory = data.List("packet_loss_history", ReadPacketLoss),
        RecentQuality = data.List("recent_quality", ReadQuality),
    };

    private static PacketLossSample ReadPacketLoss(EventFields sample) => new()
    {
        StreamId = sample.Text("stream_id"),
        StreamType = sample.Text("stream_type"),
        Time = sample.Time("time"),
        Span = sample.Span("time_delta"),
        SentPackets = sample.Long("tx_packets_sent"),
        SentPacketsLost = sample.Long("tx_packets_lost"),
        ReceivedPackets = sample.Long("rx_packets_received"),
        ReceivedPacketsLost = sample.Long("rx_packets_lost"),
    };

    private static QualitySample ReadQuality(EventFields sample) => new()
    {
        Time = sample.Time("time"),
        Span = sample.Span("time_delta"),
        Overall = sample.Int("quality"),
        Audio = sample.Int("audio"),
        Video = sample.Int("video"),
        Presentation = sample.Int("presentation"),
    };

    private static MediaStreamSummary ReadStream(EventFields stream) => new()
    {
        StreamId = stream.Text("stream_id"),
        StreamType = stream.Text("stream_type"),
        Node = stream.Text("node"),
        StartTime = stream.Time("start_time"),
        EndTime = stream.Time("end_time"),
        Received = ReadDirection(stream, "rx", "rx_packets_received"),
        Sent = ReadDirection(stream, "tx", "tx_packets_sent"),
    };

    private static MediaDirection ReadDirection(EventFields stream, string direction, string packets) => new()
    {
        Codec = stream.Text($"{direction}_codec"),
        Bitrate = stream.Int($"{direction}_bitrate"),
        Resolution = stream.Text($"{direction}_resolution"),
        Packets = stream.Long(packets),
        PacketsLost = stream.Long($"{direction}_packets_lost"),
        PacketLossPercent = (double?)stream.Number($"{direction}_packet_loss"),
    };
}
