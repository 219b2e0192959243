using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Tests.Simulator.Conferencing;

public sealed class AdmissionTests
{
    [Theory]
    [InlineData(false, false, "guest", "waiting_room")]
    [InlineData(false, true, "guest", "waiting_room")]
    [InlineData(true, false, "guest", "conference")]
    [InlineData(true, true, "guest", "waiting_room")]
    [InlineData(false, false, "chair", "conference")]
    [InlineData(false, true, "chair", "conference")]
    [InlineData(true, true, "chair", "conference")]
    public async Task Join_WhateverTheConferenceIs_LeadsInOrToTheWaitingRoom(bool isStarted, bool isLocked, string role, string state)
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var meeting = platform.Join("a", "First", isStarted ? LegRole.Chair : LegRole.Guest).Meeting;
        if (isLocked)
        {
            platform.Conferences.Lock(meeting);
        }

        Assert.Equal(state, platform.Join("a", "Next", role).ServiceType);
        Assert.Equal(isStarted || role == LegRole.Chair, meeting.IsStarted);
    }

    [Fact]
    public async Task Unlock_Conference_LetsEverybodyInWhoWaits()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var meeting = platform.Join("a", "Host").Meeting;
        platform.Conferences.Lock(meeting);
        Leg[] waiting = [platform.Join("a", "Ann", LegRole.Guest), platform.Join("a", "Bob", LegRole.Guest)];
        platform.Heard.Clear();

        platform.Conferences.Unlock(meeting);

        Assert.Equal(["conference", "conference"], waiting.Select(leg => leg.ServiceType));
        Assert.Equal(["meeting updated", "Ann updated", "stage changed", "Bob updated", "stage changed"], platform.Heard);
    }

    [Fact]
    public async Task Lock_Conference_LeavesInWhoeverIsIn()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var meeting = platform.Join("a", "Host").Meeting;
        var guest = platform.Join("a", "Guest", LegRole.Guest);

        platform.Conferences.Lock(meeting);

        Assert.Equal("conference", guest.ServiceType);
        platform.Heard.Clear();
        platform.Conferences.Lock(meeting);
        Assert.Empty(platform.Heard);
    }

    [Fact]
    public async Task Admit_OneWhoWaits_LetsInThatOneOnly()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var meeting = platform.Join("a", "Host").Meeting;
        platform.Conferences.Lock(meeting);
        var (ann, bob) = (platform.Join("a", "Ann", LegRole.Guest), platform.Join("a", "Bob", LegRole.Guest));

        platform.Conferences.Admit(ann);

        Assert.Equal(("conference", "waiting_room"), (ann.ServiceType, bob.ServiceType));
    }

    [Fact]
    public async Task Host_WithoutMedia_StartsTheConferenceOnlyWhenTheySaySo()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var guest = platform.Join("a", "Guest", LegRole.Guest);
        var host = platform.Join("a", "Control", protocol: LegProtocol.Api);
        Assert.False(host.HasMedia);
        Assert.False(host.Meeting.IsStarted);
        Assert.Equal("waiting_room", guest.ServiceType);

        platform.Conferences.StartConference(host.Meeting);

        Assert.True(host.Meeting.IsStarted);
        Assert.Equal("conference", guest.ServiceType);
    }

    [Fact]
    public async Task Host_WhoseMediaStart_StartsTheConference()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var host = platform.Join("a", "Host", protocol: LegProtocol.Api);

        platform.Conferences.StartMedia(host, CallType.Audio);

        Assert.True(host.Meeting.IsStarted);
        Assert.Equal(("WebRTC", "audio"), (host.Protocol, host.CallType));
        platform.Conferences.StopMedia(host);
        Assert.Equal(("API", true), (host.Protocol, host.Meeting.IsStarted));
    }
}
