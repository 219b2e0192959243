using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using MaxConf.Pexip.EventSink;

namespace MaxConf.Tests.Pexip.EventSink;

public sealed class EventSinkPayloadPropertyTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char.AlphaNumeric, 1, 12];

    private static readonly Gen<DateTimeOffset> Instant = Gen.Long[0, 4_000_000_000_000_000]
        .Select(microseconds => DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds));

    private static readonly Gen<PexipEventData> Conference = Gen.Select(Word, Gen.Bool, Gen.Bool, Instant, Instant.Nullable(), Word)
        .Select(PexipEventData (name, started, locked, start, end, tag) => new ConferenceEventData
        {
            Name = name,
            ServiceType = "conference",
            IsStarted = started,
            IsLocked = locked,
            StartTime = start,
            EndTime = end,
            Tag = tag,
        });

    private static readonly Gen<PexipEventData> Participant =
        Gen.Select(Word, Word, Word.Array[0, 3], Instant.Nullable(), Gen.Bool, Gen.Long[0, 100_000_000_000])
        .Select(PexipEventData (uuid, conference, related, connect, media, duration) => new ParticipantEventData
        {
            Uuid = uuid,
            Conference = conference,
            RelatedUuids = related,
            ConnectTime = connect,
            HasMedia = media,
            Duration = TimeSpan.FromMicroseconds(duration),
        });

    private static readonly Gen<PexipEvent> Event = Gen.Select(
        Word,
        Gen.Long[0, long.MaxValue],
        Gen.Int[1, 2],
        Instant,
        Gen.OneOf(
            Gen.Select(Gen.OneOf(PexipEventNames.ConferenceStarted, PexipEventNames.ConferenceEnded), Conference),
            Gen.Select(Gen.OneOf(PexipEventNames.ParticipantConnected, PexipEventNames.ParticipantDisconnected), Participant),
            Gen.Select(Gen.Const(PexipEventNames.SinkStarted), Gen.Const((PexipEventData)new SinkEventData())),
            Gen.Select(Gen.Const("something_new"), Gen.Const((PexipEventData)new UnknownEventData()))))
        .Select((node, sequence, version, time, content) => new PexipEvent
        {
            Node = node,
            Sequence = sequence,
            Version = version,
            Time = time,
            Name = content.Item1,
            Data = content.Item2,
        });

    [Fact]
    public void Parse_AnyBytes_NeverThrows()
    {
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            var parsed = EventSinkPayload.Parse(bytes);
            return parsed.IsMalformed == (parsed.Events.Count == 0 && parsed.Skipped == 0);
        });
    }

    [Fact]
    public void Parse_DamagedEnvelope_NeverThrows()
    {
        Gen.Select(Event.Array[1, 3], Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Bool).Sample((events, where, with, cut) =>
        {
            var bytes = Bytes(Bulk(events.Select(Envelope)));
            var at = where % bytes.Length;
            bytes[at] = with;
            EventSinkPayload.Parse(cut ? bytes.AsMemory(0, at) : bytes);
        });
    }

    [Fact]
    public void Parse_GeneratedEnvelope_GivesItBack()
    {
        Event.Sample(sent => Text(Assert.Single(Parse(Envelope(sent)).Events)) == Text(sent));
    }

    [Fact]
    public void Parse_Bulk_EqualsItsSingles()
    {
        Event.Array[0, 5].Sample(events =>
        {
            var singles = events.SelectMany(sent => Parse(Envelope(sent)).Events).Select(Text);
            var bulk = Parse(Bulk(events.Select(Envelope)));
            return bulk.Skipped == 0 && bulk.Events.Select(Text).SequenceEqual(singles);
        });
    }

    private static JsonObject Envelope(PexipEvent sent) => new()
    {
        ["data"] = Data(sent.Data),
        ["event"] = sent.Name,
        ["node"] = sent.Node,
        ["seq"] = sent.Sequence,
        ["time"] = Seconds(sent.Time),
        ["version"] = sent.Version,
    };

    private static JsonObject Bulk(IEnumerable<JsonObject> envelopes) => new()
    {
        ["event"] = PexipEventNames.Bulk,
        ["node"] = "127.0.0.1",
        ["seq"] = 0,
        ["data"] = new JsonArray([.. envelopes]),
    };

    private static JsonObject Data(PexipEventData data) => data switch
    {
        ConferenceEventData conference => new()
        {
            ["name"] = conference.Name,
            ["service_type"] = conference.ServiceType,
            ["is_started"] = conference.IsStarted,
            ["is_locked"] = conference.IsLocked,
            ["start_time"] = Seconds(conference.StartTime),
            ["end_time"] = Seconds(conference.EndTime),
            ["tag"] = conference.Tag,
        },
        ParticipantEventData participant => new()
        {
            ["uuid"] = participant.Uuid,
            ["conference"] = participant.Conference,
            ["related_uuids"] = new JsonArray([.. participant.RelatedUuids.Select(uuid => (JsonNode)uuid)]),
            ["connect_time"] = Seconds(participant.ConnectTime),
            ["has_media"] = participant.HasMedia,
            ["duration"] = Seconds(participant.Duration),
        },
        _ => [],
    };

    private static JsonValue? Seconds(DateTimeOffset? time) => Seconds(time - DateTimeOffset.UnixEpoch);

    private static JsonValue? Seconds(TimeSpan? span) =>
        span is { } length ? JsonValue.Create((decimal)length.Ticks / TimeSpan.TicksPerSecond) : null;

    private static string Text(PexipEvent item) => string.Create(
        CultureInfo.InvariantCulture,
        $"{item.Name} {item.Node} {item.Sequence} {item.Version} {item.Time:O} {JsonSerializer.Serialize<object>(item.Data)}");

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static EventSinkPayload Parse(JsonObject json) => EventSinkPayload.Parse(Bytes(json));
}
