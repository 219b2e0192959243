using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Conferencing.Dialling;

namespace MaxConf.Tests.Simulator.Conferencing;

public sealed class DiallingTests
{
    [Theory]
    [InlineData("bob@example.com", 1, "")]
    [InlineData("sip:bob@example.com", 1, "")]
    [InlineData("busy@example.com", 1, "User busy")]
    [InlineData("SIP:Reject@example.com", 1, "Call rejected")]
    [InlineData("sip:noanswer@example.com", 30, "No answer")]
    [InlineData("rtmp://example.com/busy", 1, "")]
    public async Task Dial_FarEnd_BehavesAsItsAddressSays(string destination, int seconds, string reason)
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var host = platform.Join("a", "Host");

        var leg = platform.Dial(host.Meeting, destination);
        platform.Time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.Equal(("connecting", "out", false, true), (leg.ServiceType, leg.CallDirection, leg.HasMedia, leg.IsConnected));
        platform.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal((reason.Length == 0, reason), (leg.IsConnected, leg.DisconnectReason));
        Assert.Equal(reason.Length == 0 ? platform.Time.GetUtcNow() : null, leg.ConnectTime);
        Assert.Equal(reason.Length == 0 ? "conference" : "connecting", leg.ServiceType);
        Assert.True(host.IsConnected);
    }

    [Theory]
    [InlineData("sip", false, null, "keep_conference_alive")]
    [InlineData("rtmp", true, null, "keep_conference_alive_never")]
    [InlineData("rtmp", true, "keep_conference_alive", "keep_conference_alive")]
    [InlineData("sip", false, "keep_conference_alive_if_multiple", "keep_conference_alive_if_multiple")]
    public async Task Dial_KeepAlive_DefaultsByWhetherItStreams(string protocol, bool isStreaming, string? asked, string expected)
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var host = platform.Join("a", "Host");

        var leg = platform.Conferences.Dial(
            host.Meeting, new DialRequest("x@example.com") { Protocol = protocol, IsStreaming = isStreaming, KeepAlive = asked });

        Assert.Equal((expected, isStreaming), (leg.KeepAlive, leg.IsStreaming));
        Assert.Equal(protocol.ToUpperInvariant(), leg.Protocol);
    }

    [Theory]
    [InlineData("keep_conference_alive", "chair", true)]
    [InlineData("keep_conference_alive", "guest", false)]
    [InlineData("keep_conference_alive_if_multiple", "chair", false)]
    [InlineData("keep_conference_alive_if_multiple", "chair,guest", true)]
    [InlineData("keep_conference_alive_if_multiple", "guest,guest", false)]
    [InlineData("keep_conference_alive_never", "chair,chair", false)]
    public async Task Dial_EverybodyElseGone_TheConferenceGoesOnAsAsked(string keepAlive, string roles, bool goesOn)
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var host = platform.Join("a", "Host");
        var dialled = roles.Split(',').Select(role => platform.Conferences.Dial(
            host.Meeting, new DialRequest("x@example.com") { Role = role, KeepAlive = keepAlive })).ToList();
        platform.Time.Advance(TimeSpan.FromSeconds(1));

        platform.Conferences.Leave([host]);

        Assert.All(dialled, leg => Assert.Equal(goesOn, leg.IsConnected));
    }

    [Fact]
    public async Task Dial_WhileItRings_HoldsNothingOpenAndStopsRinging()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var host = platform.Join("a", "Host");
        var leg = platform.Dial(host.Meeting, "x@example.com", LegRole.Chair);

        platform.Conferences.Leave([host]);
        platform.Heard.Clear();
        platform.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(leg.IsConnected);
        Assert.Empty(platform.Heard);
    }

    [Theory]
    [InlineData(true, "guest", "conference")]
    [InlineData(false, "guest", "waiting_room")]
    [InlineData(false, "chair", "conference")]
    public async Task Dial_Answered_PassesTheLockButWaitsForAHost(bool isStarted, string role, string state)
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var meeting = platform.Join("a", "First", isStarted ? LegRole.Chair : LegRole.Guest).Meeting;
        platform.Conferences.Lock(meeting);

        var leg = platform.Dial(meeting, "x@example.com", role);
        platform.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(state, leg.ServiceType);
        Assert.Equal(isStarted || role == LegRole.Chair, meeting.IsStarted);
    }

    [Fact]
    public async Task Dial_WithTones_SendsThemOnceItIsAnswered()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var host = platform.Join("a", "Host");
        platform.Conferences.Dial(host.Meeting, new DialRequest("x@example.com") { RemoteDisplayName = "Desk", DtmfSequence = ",1#" });
        Assert.DoesNotContain(platform.Journal.Since(0), entry => entry.What == "dtmf_sent");

        platform.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("Desk: ,1#", platform.Journal.Since(0).Single(entry => entry.What == "dtmf_sent").Detail);
    }
}
