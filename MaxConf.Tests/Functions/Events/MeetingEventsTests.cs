using System.Text;
using MaxConf.Functions.Events;
using MaxConf.Pexip.EventSink;

namespace MaxConf.Tests.Functions.Events;

public sealed class MeetingEventsTests
{
    private static readonly DateTimeOffset Received = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("conference_started", """{"name":"r"}""", "Held")]
    [InlineData("conference_updated", """{"name":"r","is_started":true}""", "Held")]
    [InlineData("conference_ended", """{"name":"r"}""", "Ended")]
    [InlineData("participant_connected", """{"uuid":"u","conference":"r","service_type":"conference"}""", "LegPresent")]
    [InlineData("participant_updated", """{"uuid":"u","conference":"r"}""", "LegPresent")]
    [InlineData("participant_connected", """{"uuid":"u","conference":"r","service_type":"waiting_room"}""", "LegPresent")]
    [InlineData("participant_connected", """{"uuid":"u","conference":"r","service_type":"connecting"}""", null)]
    [InlineData("participant_updated", """{"uuid":"u","conference":"r","service_type":"IVR"}""", null)]
    [InlineData("participant_disconnected", """{"uuid":"u","conference":"r","service_type":"ivr"}""", "LegGone")]
    [InlineData("participant_connected", """{"conference":"r"}""", null)]
    [InlineData("participant_connected", """{"uuid":"u","conference":"r","call_tag":"maxconf-control","role":"chair","has_media":false}""", null)]
    [InlineData("participant_disconnected", """{"uuid":"u","conference":"r","call_tag":"maxconf-control","role":"chair","has_media":false}""", null)]
    [InlineData("participant_connected", """{"uuid":"u","conference":"r","call_tag":"maxconf-control","role":"chair","has_media":true}""", "LegPresent")]
    [InlineData("participant_connected", """{"uuid":"u","conference":"r","call_tag":"maxconf-control","role":"chair"}""", "LegPresent")]
    [InlineData("participant_connected", """{"uuid":"u","conference":"r","call_tag":"maxconf-control","role":"guest","has_media":false}""", "LegPresent")]
    [InlineData("participant_media_stream_window", """{"uuid":"u"}""", null)]
    [InlineData("eventsink_started", "{}", null)]
    [InlineData("something_new", """{"name":"r"}""", null)]
    public void Of_EachEvent_HasItsMeaning(string name, string data, string? kind)
    {
        var pexip = Read($$"""{"node":"10.0.0.1","seq":7,"version":2,"time":1772366400.25,"event":"{{name}}","data":{{data}}}""");

        Assert.Equal(kind, MeetingEvents.Of(pexip, Received)?.Kind.ToString());
    }

    [Fact]
    public void Of_EventWithoutTimeOrNode_TakesTheTimeOfItsArrival()
    {
        var meaning = MeetingEvents.Of(Read("""{"event":"conference_ended","data":{"name":"r","conference":"r"}}"""), Received)!;

        Assert.Equal((Received, ""), (meaning.Time, meaning.Node));
    }

    [Fact]
    public void Of_LegWithConversation_BelongsToThatPerson()
    {
        var pexip = Read("""{"node":"n","seq":1,"time":1,"event":"participant_connected","data":{"uuid":"u","conversation_id":"c","conference":"r"}}""");

        var meaning = MeetingEvents.Of(pexip, Received)!;

        Assert.Equal(("u", "c"), (meaning.Leg, meaning.Person));
    }

    private static PexipEvent Read(string json) => Assert.Single(EventSinkPayload.Parse(Encoding.UTF8.GetBytes(json)).Events);
}
