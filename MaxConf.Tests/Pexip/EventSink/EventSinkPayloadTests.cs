using System.Text;
using MaxConf.Pexip.EventSink;

namespace MaxConf.Tests.Pexip.EventSink;

public sealed class EventSinkPayloadTests
{
    [Fact]
    public void Parse_BareEnvelope_IsAccepted()
    {
        var parsed = Parse("""
            { "event": "conference_ended", "data": { "name": "MTIzNDU2LDc2NTQzMg", "conference": "MTIzNDU2LDc2NTQzMg" } }
            """);

        var ended = Assert.Single(parsed.Events);
        Assert.False(parsed.IsMalformed);
        Assert.Equal(PexipEventNames.ConferenceEnded, ended.Name);
        Assert.Equal("MTIzNDU2LDc2NTQzMg", ended.ConferenceName);
        Assert.Equal(("", 0L, 0, null), (ended.Node, ended.Sequence, ended.Version, ended.Time));
    }

    [Fact]
    public void Parse_ConferenceEvent_ReadsEnvelopeAndData()
    {
        var parsed = Parse("""
            {"node": "10.44.99.2", "seq": 31, "version": 1, "time": 1709649066.145782, "event": "conference_started",
             "data": {"name": "room", "service_type": "conference", "is_started": false, "is_locked": true, "guests_muted": false,
                      "start_time": 1709649066.1, "tag": "t"}}
            """);

        var started = Assert.Single(parsed.Events);
        var data = Assert.IsType<ConferenceEventData>(started.Data);
        Assert.Equal(("10.44.99.2", 31L, 1), (started.Node, started.Sequence, started.Version));
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 14, 31, 6, 145, 782, TimeSpan.Zero), started.Time);
        Assert.Equal(("room", "conference", "t"), (data.Name, data.ServiceType, data.Tag));
        Assert.Equal((false, true, false), (data.IsStarted, data.IsLocked, data.GuestsMuted));
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 14, 31, 6, 100, TimeSpan.Zero), data.StartTime);
        Assert.Null(data.EndTime);
    }

    [Fact]
    public void Parse_ParticipantEvent_KeepsWhatIsUsefulAndNothingPersonal()
    {
        var parsed = Parse("""
            {"node": "10.0.0.1", "seq": 688, "version": 2, "time": 1709649066, "event": "participant_disconnected",
             "data": {"uuid": "u", "call_id": "c", "conversation_id": "v", "related_uuids": ["r1", "r2"], "conference": "room",
                      "service_type": "conference", "role": "chair", "protocol": "WebRTC", "call_direction": "in",
                      "connect_time": 1709649000.5, "has_media": true, "media_node": "m", "signalling_node": "s",
                      "display_name": "Alice Personal", "source_alias": "sip:alice@personal.example", "remote_address": "192.0.2.7",
                      "disconnect_reason": "Call disconnected", "duration": 65.5, "end_time": 1709649066.0}}
            """);

        var disconnected = Assert.Single(parsed.Events);
        var data = Assert.IsType<ParticipantEventData>(disconnected.Data);
        Assert.Equal("room", disconnected.ConferenceName);
        Assert.Equal(("u", "c", "v"), (data.Uuid, data.CallId, data.ConversationId));
        Assert.Equal(["r1", "r2"], data.RelatedUuids);
        Assert.Equal(("chair", "WebRTC", "in", true), (data.Role, data.Protocol, data.CallDirection, data.HasMedia));
        Assert.Equal(("m", "s", "Call disconnected"), (data.MediaNode, data.SignallingNode, data.DisconnectReason));
        Assert.Equal(TimeSpan.FromSeconds(65.5), data.Duration);
        Assert.Equal(TimeSpan.FromSeconds(65.5), data.EndTime - data.ConnectTime);
        Assert.DoesNotContain("ersonal", disconnected.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.7", disconnected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_PartialUpdate_LeavesTheRestNull()
    {
        var data = Assert.IsType<ParticipantEventData>(
            Single("""{"event": "participant_updated", "data": {"uuid": "u", "role": "guest", "connect_time": null}}""").Data);

        Assert.Equal(("u", "guest"), (data.Uuid, data.Role));
        Assert.Equal((null, null, null), (data.Conference, data.ConnectTime, data.HasMedia));
        Assert.Empty(data.RelatedUuids);
    }

    [Fact]
    public void Parse_MediaStreamWindow_ReadsQualityAndLoss()
    {
        var data = Assert.IsType<MediaStreamWindowData>(Single("""
            {"event": "participant_media_stream_window", "data": {"uuid": "u", "call_quality_was": "1_good", "call_quality_now": "3_bad",
             "packet_loss_history": [{"stream_id": "1.2", "stream_type": "video", "time": 10.5, "time_delta": 20.0,
               "tx_packets_sent": 100, "tx_packets_lost": 1, "rx_packets_received": 200, "rx_packets_lost": 2}],
             "recent_quality": [{"time": 10, "time_delta": 20, "quality": 3, "audio": 1, "video": 3, "presentation": null}]}}
            """).Data);

        Assert.Equal(("u", "1_good", "3_bad"), (data.Uuid, data.CallQualityWas, data.CallQualityNow));
        Assert.Equal(
            new PacketLossSample
            {
                StreamId = "1.2",
                StreamType = "video",
                Time = DateTimeOffset.UnixEpoch.AddSeconds(10.5),
                Span = TimeSpan.FromSeconds(20),
                SentPackets = 100,
                SentPacketsLost = 1,
                ReceivedPackets = 200,
                ReceivedPacketsLost = 2,
            },
            Assert.Single(data.PacketLossHistory));
        Assert.Equal(
            new QualitySample
            {
                Time = DateTimeOffset.UnixEpoch.AddSeconds(10),
                Span = TimeSpan.FromSeconds(20),
                Overall = 3,
                Audio = 1,
                Video = 3,
            },
            Assert.Single(data.RecentQuality));
    }

    [Fact]
    public void Parse_MediaStreamsDestroyed_ReadsBothDirections()
    {
        var data = Assert.IsType<MediaStreamsDestroyedData>(Single("""
            {"event": "participant_media_streams_destroyed", "data": {"uuid": "u", "media_streams": [
              {"stream_id": 0, "stream_type": "audio", "node": "n", "start_time": 1.0, "end_time": 2.0,
               "rx_bitrate": 60, "tx_bitrate": 61, "rx_codec": "opus", "tx_codec": "GSM", "rx_resolution": "", "tx_resolution": "None",
               "rx_packets_received": 10, "tx_packets_sent": 20, "rx_packets_lost": 1, "tx_packets_lost": 2,
               "rx_packet_loss": 9.09, "tx_packet_loss": 0.5}]}}
            """).Data);

        var stream = Assert.Single(data.MediaStreams);
        Assert.Equal(("0", "audio", "n"), (stream.StreamId, stream.StreamType, stream.Node));
        Assert.Equal(
            new MediaDirection { Codec = "opus", Bitrate = 60, Resolution = "", Packets = 10, PacketsLost = 1, PacketLossPercent = 9.09 },
            stream.Received);
        Assert.Equal(
            new MediaDirection { Codec = "GSM", Bitrate = 61, Resolution = "None", Packets = 20, PacketsLost = 2, PacketLossPercent = 0.5 },
            stream.Sent);
    }

    [Theory]
    [InlineData(PexipEventNames.SinkStarted)]
    [InlineData(PexipEventNames.SinkUpdated)]
    [InlineData(PexipEventNames.SinkStopped)]
    [InlineData(PexipEventNames.SinkEnded)]
    public void Parse_SinkEvent_HasNoRoom(string name)
    {
        var sink = Single($$$"""{"event": "{{{name}}}", "seq": 1, "data": {}}""");

        Assert.IsType<SinkEventData>(sink.Data);
        Assert.Null(sink.ConferenceName);
    }

    [Fact]
    public void Parse_UnknownEvent_IsCarriedByName()
    {
        var unknown = Single("""{"event": "participant_waved", "data": {"name": "room"}}""");

        Assert.IsType<UnknownEventData>(unknown.Data);
        Assert.Equal(("participant_waved", null), (unknown.Name, unknown.ConferenceName));
    }

    [Fact]
    public void Parse_NumbersAsText_AreRead()
    {
        var conference = Single("""
            {"event": "conference_ended", "seq": "42", "version": "2", "time": "1709649066.145782",
             "data": {"name": "room", "end_time": "1.5"}}
            """);

        Assert.Equal((42L, 2), (conference.Sequence, conference.Version));
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 14, 31, 6, 145, 782, TimeSpan.Zero), conference.Time);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(1.5), Assert.IsType<ConferenceEventData>(conference.Data).EndTime);
    }

    [Theory]
    [InlineData("""{"event": "conference_ended", "seq": 1e400, "time": 1e300, "version": 99999999999, "data": {"start_time": -1e28}}""")]
    [InlineData("""{"event": "conference_ended", "seq": [1], "time": {"a": 1}, "version": true, "data": {"is_started": "yes"}}""")]
    [InlineData("""{"event": "conference_ended", "seq": "x", "time": "NaN", "version": null, "data": "text"}""")]
    [InlineData("""{"event": "conference_ended", "data": null}""")]
    [InlineData("""{"event": "conference_ended"}""")]
    public void Parse_SenselessValues_AreTreatedAsAbsent(string json)
    {
        var ended = Single(json);

        Assert.Equal((0L, 0, null), (ended.Sequence, ended.Version, ended.Time));
        Assert.Null(Assert.IsType<ConferenceEventData>(ended.Data).StartTime);
    }

    [Theory]
    [InlineData("""{"event": "conference_ended", "data": {"name": "\ud800"}}""", null)]
    [InlineData("""{"event": "conference_ended", "data": {"name": "room", "\ud800": 1}}""", null)]
    [InlineData("""{"event": "conference_ended", "data": {"name": "first", "name": "last"}}""", "last")]
    public void Parse_OddText_DoesNoHarm(string json, string? name)
    {
        Assert.Equal(name, Single(json).ConferenceName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("""{"event": "conference_ended" """)]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"event\"")]
    [InlineData("{}")]
    [InlineData("""{"event": null}""")]
    [InlineData("""{"event": ""}""")]
    [InlineData("""{"event": {"name": "conference_ended"}}""")]
    [InlineData("""{"event": "\udc00"}""")]
    public void Parse_NoEvent_IsMalformedWithAReason(string json)
    {
        var parsed = Parse(json);

        Assert.True(parsed.IsMalformed);
        Assert.NotEmpty(parsed.Malformed);
        Assert.Empty(parsed.Events);
    }

    [Fact]
    public void Parse_TooDeep_IsMalformed()
    {
        var depth = EventSinkPayload.MaxDepth;
        var json = $$$"""{"event": "x", "data": {{{new string('[', depth)}}}{{{new string(']', depth)}}}}""";

        Assert.True(Parse(json).IsMalformed);
    }

    [Fact]
    public void Parse_Bulk_GivesItsEventsInOrderAndCountsTheRest()
    {
        var parsed = Parse("""
            {"event": "eventsink_bulk", "node": "127.0.0.1", "seq": 0, "version": 2, "time": 3.0, "data": [
              {"event": "conference_started", "node": "10.0.0.1", "seq": 5, "data": {"name": "a"}},
              7,
              {"seq": 6},
              null,
              {"event": "eventsink_bulk", "data": [{"event": "conference_started"}]},
              {"event": "participant_connected", "node": "10.0.0.1", "seq": 7, "data": {"conference": "b"}}]}
            """);

        Assert.False(parsed.IsMalformed);
        Assert.Equal(4, parsed.Skipped);
        Assert.Equal([("a", 5L), ("b", 7L)], parsed.Events.Select(item => (item.ConferenceName!, item.Sequence)));
    }

    [Theory]
    [InlineData("""{"event": "eventsink_bulk"}""", 1)]
    [InlineData("""{"event": "eventsink_bulk", "data": {}}""", 1)]
    [InlineData("""{"event": "eventsink_bulk", "data": []}""", 0)]
    public void Parse_BulkWithoutEvents_IsNotRefused(string json, int skipped)
    {
        var parsed = Parse(json);

        Assert.False(parsed.IsMalformed);
        Assert.Equal((0, skipped), (parsed.Events.Count, parsed.Skipped));
    }

    private static EventSinkPayload Parse(string json) => EventSinkPayload.Parse(Encoding.UTF8.GetBytes(json));

    private static PexipEvent Single(string json) => Assert.Single(Parse(json).Events);
}
