using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Conferencing.Layouts;

namespace MaxConf.Tests.Simulator.Conferencing;

public sealed class ParticipantTests
{
    [Fact]
    public async Task MuteGuests_MutesThoseWhoAreThereAndThoseToCome()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var host = platform.Join("a", "Host");
        var ann = platform.Join("a", "Ann", LegRole.Guest);

        platform.Conferences.MuteGuests(host.Meeting, isMuted: true);
        var bob = platform.Join("a", "Bob", LegRole.Guest);
        platform.Conferences.SetMuted(ann, isMuted: false);

        Assert.Equal((false, false, true), (host.IsMuted, ann.IsMuted, bob.IsMuted));
        platform.Conferences.MuteGuests(host.Meeting, isMuted: false);
        Assert.False(bob.IsMuted);
        Assert.False(platform.Join("a", "Cid", LegRole.Guest).IsMuted);
    }

    [Fact]
    public async Task MuteGuests_WhoBecomesAHostOrAGuest_IsUnmutedOrMuted()
    {
        await using var platform = new LivePlatform().WithRoom("a", "\"mute_all_guests\": true");
        var (host, guest) = (platform.Join("a", "Host"), platform.Join("a", "Guest", LegRole.Guest));
        Assert.True(guest.IsMuted);

        platform.Conferences.SetRole(guest, LegRole.Chair);
        platform.Conferences.SetRole(host, LegRole.Guest);

        Assert.Equal((true, false), (host.IsMuted, guest.IsMuted));
    }

    [Fact]
    public async Task Role_LastHostBecomesAGuest_TheTimeWithoutHostsRuns()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var (host, guest) = (platform.Join("a", "Host"), platform.Join("a", "Guest", LegRole.Guest));

        platform.Conferences.SetRole(host, LegRole.Guest);
        platform.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.True(guest.IsConnected);
        platform.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("No Hosts are left in the conference", guest.DisconnectReason);
    }

    [Fact]
    public async Task Role_GuestBecomesTheHostInTime_TheConferenceGoesOn()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var (host, guest) = (platform.Join("a", "Host"), platform.Join("a", "Guest", LegRole.Guest));
        platform.Conferences.SetRole(host, LegRole.Guest);

        platform.Conferences.SetRole(guest, LegRole.Chair);
        platform.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.True(host.IsConnected);
    }

    [Fact]
    public async Task Role_GuestWhoWaitsBecomesAHost_StartsTheConferenceForAll()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var (ann, bob) = (platform.Join("a", "Ann", LegRole.Guest), platform.Join("a", "Bob", LegRole.Guest));

        platform.Conferences.SetRole(ann, LegRole.Chair);

        Assert.True(ann.Meeting.IsStarted);
        Assert.Equal(("conference", "conference"), (ann.ServiceType, bob.ServiceType));
    }

    [Fact]
    public async Task Spotlight_Several_LeadTheStageInTheOrderTheyWereGiven()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var (ann, bob, cid) = (platform.Join("a", "Ann"), platform.Join("a", "Bob"), platform.Join("a", "Cid"));
        platform.Join("a", "Control", protocol: LegProtocol.Api);

        platform.Conferences.SetSpotlight(cid, isOn: true);
        platform.Conferences.SetSpotlight(bob, isOn: true);
        platform.Conferences.SetSpotlight(cid, isOn: true);

        Assert.Equal([cid, bob, ann], Stage.Of(ann.Meeting));
        platform.Conferences.ClearSpotlights(ann.Meeting);
        Assert.Equal([ann, bob, cid], Stage.Of(ann.Meeting));
    }

    [Fact]
    public async Task Hand_RaisedTwice_KeepsItsTime()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var (ann, bob) = (platform.Join("a", "Ann"), platform.Join("a", "Bob"));
        var start = platform.Time.GetUtcNow();
        platform.Heard.Clear();

        platform.Conferences.SetHandRaised(ann, isRaised: true);
        platform.Time.Advance(TimeSpan.FromSeconds(5));
        platform.Conferences.SetHandRaised(ann, isRaised: true);
        platform.Conferences.SetHandRaised(bob, isRaised: true);

        Assert.Equal((start, start.AddSeconds(5)), (ann.HandRaisedTime!.Value, bob.HandRaisedTime!.Value));
        platform.Conferences.LowerAllHands(ann.Meeting);
        Assert.Equal(
            ["Ann in the roster", "Bob in the roster", "Ann in the roster", "Bob in the roster"], platform.Heard);
    }

    [Fact]
    public async Task Presenting_IsTakenOver_AndEndsWithTheCall()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var (ann, bob) = (platform.Join("a", "Ann"), platform.Join("a", "Bob"));
        platform.Heard.Clear();

        platform.Conferences.StartPresenting(ann);
        platform.Conferences.StartPresenting(ann);
        platform.Conferences.StartPresenting(bob);
        platform.Conferences.Disconnect(bob, DisconnectReason.Removed);

        Assert.Equal(
            [
                "Ann updated", "Ann presents", "Ann updated", "Bob updated", "Bob presents",
                "Bob disconnected: API initiated participant disconnect", "nobody presents", "stage changed",
            ],
            platform.Heard);
        Assert.Null(ann.Meeting.Presenter);
    }

    [Theory]
    [InlineData("main", true)]
    [InlineData("main.french", true)]
    [InlineData("spanish.english", true)]
    [InlineData("mix1.mix2.mix3", true)]
    [InlineData("a.b.c.d..e", true)]
    [InlineData("", false)]
    [InlineData(".a", false)]
    [InlineData("a.", false)]
    [InlineData("a..b", false)]
    [InlineData("french.main", false)]
    [InlineData("mainly.french", true)]
    public void AudioMix_Names_AreHeldToTheirRules(string name, bool isName) => Assert.Equal(isName, AudioMix.IsName(name));

    [Fact]
    public async Task AudioMixes_SentTo_AreReplacedWhole()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var leg = platform.Join("a", "Ann");

        Assert.True(platform.Conferences.SetAudioMixesSentTo(leg, [new("a"), new("b", true)]));
        Assert.False(platform.Conferences.SetAudioMixesSentTo(leg, [new("c"), new("")]));
        Assert.Equal([new("a"), new("b", true)], leg.SendsToAudioMixes);

        Assert.True(platform.Conferences.SetAudioMixesSentTo(leg, []));
        Assert.Equal([new("main")], leg.SendsToAudioMixes);
        Assert.True(platform.Conferences.SetAudioMixReceived(leg, null));
        Assert.Null(leg.ReceivesAudioMix);
    }

    [Theory]
    [InlineData(-0.1, false)]
    [InlineData(0, true)]
    [InlineData(0.5625, true)]
    [InlineData(2, true)]
    [InlineData(2.1, false)]
    [InlineData(double.NaN, false)]
    public async Task AspectRatio_IsFromNoneToTwo(double ratio, bool isTaken)
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var leg = platform.Join("a", "Ann");

        Assert.Equal(isTaken, platform.Conferences.SetPreferredAspectRatio(leg, ratio));
        Assert.Equal(isTaken ? ratio : null, leg.PreferredAspectRatio);
    }
}
